<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BoardWording</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n minutes</source>
        <translation>
            <numerusform>up to %n min</numerusform>
            <numerusform>up to %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{low}–%n minutes</source>
        <translation>
            <numerusform>{low}–%n min</numerusform>
            <numerusform>{low}–%n min</numerusform>
        </translation>
    </message>
</context>
</TS>
