<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Hall</name>
    <message>
        <source>Take a ticket</source>
        <translation>خذ تذكرة</translation>
    </message>
    <message numerus="yes">
        <source>%n people ahead of you</source>
        <translation>
            <numerusform>لا أحد قبلك</numerusform>
            <numerusform>شخص واحد قبلك</numerusform>
            <numerusform>شخصان قبلك</numerusform>
            <numerusform>%n أشخاص قبلك</numerusform>
            <numerusform>%n شخصًا قبلك</numerusform>
            <numerusform>%n شخص قبلك</numerusform>
        </translation>
    </message>
</context>
</TS>
