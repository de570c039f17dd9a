<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Slip</name>
    <message>
        <source>Your turn</source>
        <translation>دورك</translation>
    </message>
</context>
</TS>
