<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>TimeWords</name>
    <message numerus="yes">
        <source>more than %n hours</source>
        <translation>
            <numerusform>more than %n hour</numerusform>
            <numerusform>more than %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n minutes</source>
        <translation>
            <numerusform>up to %n minute</numerusform>
            <numerusform>up to %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{low}–%n minutes</source>
        <translation>
            <numerusform>{low}–%n minute</numerusform>
            <numerusform>{low}–%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>over %n h</source>
        <translation>
            <numerusform>over %n h</numerusform>
            <numerusform>over %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n min</source>
        <translation>
            <numerusform>up to %n min</numerusform>
            <numerusform>up to %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{low}–%n min</source>
        <translation>
            <numerusform>{low}–%n min</numerusform>
            <numerusform>{low}–%n min</numerusform>
        </translation>
    </message>
</context>
</TS>
