<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>TimeWords</name>
    <message>
        <source>may not be served today</source>
        <translation>قد لا يصل الدور اليوم</translation>
    </message>
    <message numerus="yes">
        <source>more than %n hours</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>أكثر من ساعة</numerusform>
            <numerusform>أكثر من ساعتين</numerusform>
            <numerusform>أكثر من %n ساعات</numerusform>
            <numerusform>أكثر من %n ساعة</numerusform>
            <numerusform>أكثر من %n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n minutes</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>حتى دقيقة واحدة</numerusform>
            <numerusform>حتى دقيقتين</numerusform>
            <numerusform>حتى %n دقائق</numerusform>
            <numerusform>حتى %n دقيقة</numerusform>
            <numerusform>حتى %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{low}–%n minutes</source>
        <translation>
            <numerusform>{low}–%n دقيقة</numerusform>
            <numerusform>{low}–%n دقيقة</numerusform>
            <numerusform>{low}–%n دقيقة</numerusform>
            <numerusform>{low}–%n دقائق</numerusform>
            <numerusform>{low}–%n دقيقة</numerusform>
            <numerusform>{low}–%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>about {wait}</source>
        <translation>نحو {wait}</translation>
    </message>
    <message>
        <source>not sure today</source>
        <translation>غير مؤكد اليوم</translation>
    </message>
    <message numerus="yes">
        <source>over %n h</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>أكثر من ساعة</numerusform>
            <numerusform>أكثر من ساعتين</numerusform>
            <numerusform>أكثر من %n ساعات</numerusform>
            <numerusform>أكثر من %n ساعة</numerusform>
            <numerusform>أكثر من %n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n min</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>حتى دقيقة واحدة</numerusform>
            <numerusform>حتى دقيقتين</numerusform>
            <numerusform>حتى %n دقائق</numerusform>
            <numerusform>حتى %n دقيقة</numerusform>
            <numerusform>حتى %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{low}–%n min</source>
        <translation>
            <numerusform>{low}–%n دقيقة</numerusform>
            <numerusform>{low}–%n دقيقة</numerusform>
            <numerusform>{low}–%n دقيقة</numerusform>
            <numerusform>{low}–%n دقائق</numerusform>
            <numerusform>{low}–%n دقيقة</numerusform>
            <numerusform>{low}–%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>am</source>
        <translation>ص</translation>
    </message>
    <message>
        <source>pm</source>
        <translation>م</translation>
    </message>
</context>
</TS>
