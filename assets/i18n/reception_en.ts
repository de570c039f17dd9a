<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n people are called before</source>
        <translation>
            <numerusform>%n person is called before</numerusform>
            <numerusform>%n people are called before</numerusform>
        </translation>
    </message>
</context>
</TS>
