<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>IdentityWords</name>
    <message numerus="yes">
        <source>%n signs</source>
        <translation>
            <numerusform>%n sign</numerusform>
            <numerusform>%n signs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digits are still missing.</source>
        <translation>
            <numerusform>%n digit is still missing.</numerusform>
            <numerusform>%n digits are still missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyWords</name>
    <message numerus="yes">
        <source>in about %n minutes</source>
        <translation>
            <numerusform>in about %n minute</numerusform>
            <numerusform>in about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in about %n days</source>
        <translation>
            <numerusform>in about %n day</numerusform>
            <numerusform>in about %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers are still missing</source>
        <translation>
            <numerusform>%n paper is still missing</numerusform>
            <numerusform>%n papers are still missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and the fees of %n services are told at the window</source>
        <translation>
            <numerusform>and the fee of %n service is told at the window</numerusform>
            <numerusform>and the fees of %n services are told at the window</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeechWords</name>
    <message numerus="yes">
        <source>%n choices</source>
        <translation>
            <numerusform>%n choice</numerusform>
            <numerusform>%n choices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message numerus="yes">
        <source>Too many wrong codes. Wait %n seconds</source>
        <translation>
            <numerusform>Too many wrong codes. Wait %n second</numerusform>
            <numerusform>Too many wrong codes. Wait %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paper for about %n slips</source>
        <translation>
            <numerusform>Paper for about %n slip</numerusform>
            <numerusform>Paper for about %n slips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slips from this roll</source>
        <translation>
            <numerusform>%n slip from this roll</numerusform>
            <numerusform>%n slips from this roll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n people ahead of you</source>
        <translation>
            <numerusform>%n person ahead of you</numerusform>
            <numerusform>%n people ahead of you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n pounds</source>
        <translation>
            <numerusform>About %n pound</numerusform>
            <numerusform>About %n pounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services on one ticket</source>
        <translation>
            <numerusform>%n service on your ticket</numerusform>
            <numerusform>%n services on one ticket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more services</source>
        <translation>
            <numerusform>and %n more service</numerusform>
            <numerusform>and %n more services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more papers</source>
        <translation>
            <numerusform>and %n more paper</numerusform>
            <numerusform>and %n more papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more windows</source>
        <translation>
            <numerusform>and %n more window</numerusform>
            <numerusform>and %n more windows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first page returns in %n seconds</source>
        <translation>
            <numerusform>The first page returns in %n second</numerusform>
            <numerusform>The first page returns in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
</TS>
