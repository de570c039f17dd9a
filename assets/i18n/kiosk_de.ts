<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AgenciesPage</name>
    <message>
        <source>Choose the agency</source>
        <translation>Wählen Sie die Behörde</translation>
    </message>
</context>
<context>
    <name>AppointmentPage</name>
    <message>
        <source>Your appointment</source>
        <translation>Ihr Termin</translation>
    </message>
    <message>
        <source>Check in and take my ticket</source>
        <translation>Anmelden und Ticket ziehen</translation>
    </message>
    <message>
        <source>Take an ordinary ticket</source>
        <translation>Normales Ticket ziehen</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Or touch your service now</source>
        <translation>Oder berühren Sie Ihr Anliegen</translation>
    </message>
</context>
<context>
    <name>CheckInButton</name>
    <message>
        <source>Type or scan the code of your appointment</source>
        <translation>Den Code Ihres Termins tippen oder scannen</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>Ich habe einen Termin</translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>The code is in the message about your appointment</source>
        <translation>Der Code steht in der Nachricht zu Ihrem Termin</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>Ich habe einen Termin</translation>
    </message>
    <message>
        <source>Find my appointment</source>
        <translation>Termin finden</translation>
    </message>
    <message>
        <source>Type the code, or scan it</source>
        <translation>Code tippen oder scannen</translation>
    </message>
</context>
<context>
    <name>CheckInWords</name>
    <message>
        <source>Type the code of your appointment, or scan it.</source>
        <translation>Tippen Sie den Code Ihres Termins, oder scannen Sie ihn.</translation>
    </message>
    <message>
        <source>The code is longer. Please look at your message again.</source>
        <translation>Der Code ist länger. Bitte sehen Sie noch einmal in Ihre Nachricht.</translation>
    </message>
    <message>
        <source>That was no code of an appointment. Scan once more, or type it.</source>
        <translation>Das war kein Code eines Termins. Scannen Sie noch einmal, oder tippen Sie ihn.</translation>
    </message>
    <message>
        <source>No appointment has this code. Please look at your message again, or ask a member of staff.</source>
        <translation>Kein Termin hat diesen Code. Bitte sehen Sie noch einmal in Ihre Nachricht, oder fragen Sie das Personal.</translation>
    </message>
    <message>
        <source>Several codes were not right. Please ask a member of staff, or try again in a minute.</source>
        <translation>Mehrere Codes waren falsch. Bitte fragen Sie das Personal, oder versuchen Sie es in einer Minute wieder.</translation>
    </message>
    <message>
        <source>Appointments cannot be looked up at the moment. Please ask a member of staff, or take an ordinary ticket.</source>
        <translation>Termine können im Moment nicht nachgesehen werden. Bitte fragen Sie das Personal, oder ziehen Sie ein normales Ticket.</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>Sie sind früh da</translation>
    </message>
    <message>
        <source>You are on time</source>
        <translation>Sie sind pünktlich</translation>
    </message>
    <message>
        <source>You are late</source>
        <translation>Sie sind spät dran</translation>
    </message>
    <message>
        <source>It is too early</source>
        <translation>Es ist zu früh</translation>
    </message>
    <message>
        <source>Your appointment is on another day</source>
        <translation>Ihr Termin ist an einem anderen Tag</translation>
    </message>
    <message>
        <source>The day of your appointment is over</source>
        <translation>Der Tag Ihres Termins ist vorbei</translation>
    </message>
    <message>
        <source>You have checked in already</source>
        <translation>Sie haben sich schon angemeldet</translation>
    </message>
    <message>
        <source>This appointment was cancelled</source>
        <translation>Dieser Termin wurde abgesagt</translation>
    </message>
    <message>
        <source>This service is not given here now</source>
        <translation>Dieses Anliegen gibt es hier jetzt nicht</translation>
    </message>
    <message>
        <source>Your turn counts from {at}. You can check in now and sit down.</source>
        <translation>Ihr Platz zählt ab {at}. Sie können sich jetzt anmelden und hinsetzen.</translation>
    </message>
    <message>
        <source>Your turn counts from now.</source>
        <translation>Ihr Platz zählt ab jetzt.</translation>
    </message>
    <message>
        <source>Your time was {at}. You can still come today: your turn counts from now, like that of visitors without an appointment.</source>
        <translation>Ihre Zeit war {at}. Sie können heute noch kommen: Ihr Platz zählt ab jetzt, wie bei Besuchern ohne Termin.</translation>
    </message>
    <message>
        <source>You can check in from {opens}.</source>
        <translation>Sie können sich ab {opens} anmelden.</translation>
    </message>
    <message>
        <source>Please come on {day} at {at}.</source>
        <translation>Bitte kommen Sie am {day} um {at}.</translation>
    </message>
    <message>
        <source>It was on {day} at {at}. Today you can take an ordinary ticket.</source>
        <translation>Er war am {day} um {at}. Heute können Sie ein normales Ticket ziehen.</translation>
    </message>
    <message>
        <source>Your number is {code}.</source>
        <translation>Ihre Nummer ist {code}.</translation>
    </message>
    <message>
        <source>You can take an ordinary ticket, or ask a member of staff.</source>
        <translation>Sie können ein normales Ticket ziehen, oder fragen Sie das Personal.</translation>
    </message>
    <message>
        <source>Please ask a member of staff.</source>
        <translation>Bitte fragen Sie das Personal.</translation>
    </message>
</context>
<context>
    <name>EventPage</name>
    <message>
        <source>In this order. Choose one, or take all.</source>
        <translation>In dieser Reihenfolge. Wählen Sie eines oder alle.</translation>
    </message>
    <message>
        <source>In this order. Choose one.</source>
        <translation>In dieser Reihenfolge. Wählen Sie eines.</translation>
    </message>
    <message>
        <source>You go from window to window without queuing anew</source>
        <translation>Sie gehen von Schalter zu Schalter, ohne sich neu anzustellen</translation>
    </message>
    <message>
        <source>All on one ticket</source>
        <translation>Alles auf einem Ticket</translation>
    </message>
</context>
<context>
    <name>EventsButton</name>
    <message>
        <source>Shows what a new baby, buying a car and the like take</source>
        <translation>Zeigt, was bei einer Geburt, einem Autokauf und Ähnlichem nötig ist</translation>
    </message>
    <message>
        <source>Life events</source>
        <translation>Lebenslagen</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>The services that each one takes</source>
        <translation>Was jeweils zu erledigen ist</translation>
    </message>
    <message>
        <source>Life events</source>
        <translation>Lebenslagen</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Choose what suits you. It is your choice to say it.</source>
        <translation>Wählen Sie, was für Sie gilt. Ob Sie es angeben, entscheiden Sie.</translation>
    </message>
    <message>
        <source>Priority or help</source>
        <translation>Vorrang oder Hilfe</translation>
    </message>
    <message>
        <source>Goes back one page</source>
        <translation>Geht eine Seite zurück</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>You may be called first as</source>
        <translation>Sie können zuerst aufgerufen werden als</translation>
    </message>
    <message>
        <source>What you need at the window</source>
        <translation>Was Sie am Schalter brauchen</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Only looked at: not kept, not printed</source>
        <translation>Nur angesehen: nicht gespeichert, nicht gedruckt</translation>
    </message>
    <message>
        <source>Your identity</source>
        <translation>Ihre Identität</translation>
    </message>
    <message>
        <source>Takes the ticket without saying who comes</source>
        <translation>Zieht das Ticket, ohne zu sagen, wer kommt</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
</context>
<context>
    <name>IdentityWords</name>
    <message>
        <source>National ID</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Reisepass</translation>
    </message>
    <message>
        <source>Type the 14 digits of your card, or scan it</source>
        <translation>Tippen Sie die 14 Ziffern Ihres Ausweises, oder scannen Sie ihn</translation>
    </message>
    <message>
        <source>Type the number of your passport, or scan its lower lines</source>
        <translation>Tippen Sie die Nummer Ihres Passes, oder scannen Sie seine unteren Zeilen</translation>
    </message>
    <message>
        <source>{typed} of {all} digits</source>
        <translation>{typed} von {all} Ziffern</translation>
    </message>
    <message numerus="yes">
        <source>%n signs</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>read by the scanner</source>
        <translation>vom Scanner gelesen</translation>
    </message>
    <message>
        <source>The scan could not be read. Scan once more, or type the number.</source>
        <translation>Der Scan war nicht lesbar. Scannen Sie noch einmal, oder tippen Sie die Nummer.</translation>
    </message>
    <message>
        <source>A passport number has 5 to 9 letters and digits.</source>
        <translation>Eine Passnummer hat 5 bis 9 Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>A national ID has digits only.</source>
        <translation>Eine Ausweisnummer hat nur Ziffern.</translation>
    </message>
    <message numerus="yes">
        <source>%n digits are still missing.</source>
        <translation>
            <numerusform>Es fehlt noch %n Ziffer.</numerusform>
            <numerusform>Es fehlen noch %n Ziffern.</numerusform>
        </translation>
    </message>
    <message>
        <source>A national ID has no more than 14 digits.</source>
        <translation>Eine Ausweisnummer hat nicht mehr als 14 Ziffern.</translation>
    </message>
    <message>
        <source>The first digit of a national ID is 2 or 3. Please type it again.</source>
        <translation>Die erste Ziffer einer Ausweisnummer ist 2 oder 3. Bitte neu tippen.</translation>
    </message>
    <message>
        <source>There is no such date of birth (digits 2 to 7). Please type it again.</source>
        <translation>Das Geburtsdatum (Ziffern 2 bis 7) gibt es nicht. Bitte neu tippen.</translation>
    </message>
    <message>
        <source>The date of birth (digits 2 to 7) is still to come. Please type it again.</source>
        <translation>Das Geburtsdatum (Ziffern 2 bis 7) liegt in der Zukunft. Bitte neu tippen.</translation>
    </message>
    <message>
        <source>No governorate has the number of digits 8 and 9. Please type it again.</source>
        <translation>Kein Gouvernement hat die Nummer der Ziffern 8 und 9. Bitte neu tippen.</translation>
    </message>
    <message>
        <source>A digit may be wrong. Type the number again, or go on.</source>
        <translation>Eine Ziffer könnte falsch sein. Tippen Sie neu, oder gehen Sie weiter.</translation>
    </message>
    <message>
        <source>This passport has expired: the window may not accept it. You can go on.</source>
        <translation>Dieser Pass ist abgelaufen: Der Schalter nimmt ihn vielleicht nicht an. Sie können weitergehen.</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Sie stimmt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>IssuingPage</name>
    <message>
        <source>One moment, please…</source>
        <translation>Einen Augenblick, bitte …</translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <source>Clear everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Erase the last sign</source>
        <translation>Löscht das letzte Zeichen</translation>
    </message>
</context>
<context>
    <name>KioskFooter</name>
    <message>
        <source>Contrast, larger text, lower buttons, more time</source>
        <translation>Kontrast, größere Schrift, tiefere Tasten, mehr Zeit</translation>
    </message>
    <message>
        <source>Easier use</source>
        <translation>Einfacher</translation>
    </message>
    <message>
        <source>Goes back to the first page</source>
        <translation>Geht zur ersten Seite zurück</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Asks a member of staff to come to this kiosk</source>
        <translation>Bittet das Personal zu diesem Automaten</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Personal rufen</translation>
    </message>
</context>
<context>
    <name>KioskHeader</name>
    <message>
        <source>Welcome. Take your turn here</source>
        <translation>Willkommen. Ziehen Sie hier Ihre Nummer</translation>
    </message>
    <message>
        <source>Shows what is on your ticket so far</source>
        <translation>Zeigt, was schon auf Ihrem Ticket steht</translation>
    </message>
</context>
<context>
    <name>LetterPad</name>
    <message>
        <source>Erase the last sign</source>
        <translation>Löscht das letzte Zeichen</translation>
    </message>
</context>
<context>
    <name>MissingPage</name>
    <message>
        <source>Tick what you have with you.</source>
        <translation>Haken Sie ab, was Sie dabeihaben.</translation>
    </message>
    <message>
        <source>Papers, and where to get them</source>
        <translation>Unterlagen, und wo Sie sie bekommen</translation>
    </message>
    <message>
        <source>Photograph this list to have it with you.</source>
        <translation>Fotografieren Sie diese Liste, um sie bei sich zu haben.</translation>
    </message>
    <message>
        <source>You can take a ticket and hand the papers in later, if the clerk agrees</source>
        <translation>Sie können ein Ticket ziehen und die Unterlagen nachreichen, wenn der Schalter zustimmt</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Ticket ziehen</translation>
    </message>
    <message>
        <source>Take a ticket all the same</source>
        <translation>Trotzdem ein Ticket ziehen</translation>
    </message>
    <message>
        <source>No ticket: come back when you have the papers</source>
        <translation>Kein Ticket: Kommen Sie wieder, wenn Sie die Unterlagen haben</translation>
    </message>
    <message>
        <source>Print what is missing</source>
        <translation>Fehlendes ausdrucken</translation>
    </message>
</context>
<context>
    <name>ModeWords</name>
    <message>
        <source>Strong contrast</source>
        <translation>Starker Kontrast</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Lower the buttons</source>
        <translation>Tasten tiefer setzen</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mehr Zeit</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>Gebärdensprache</translation>
    </message>
    <message>
        <source>Speak aloud</source>
        <translation>Vorlesen</translation>
    </message>
</context>
<context>
    <name>ModesPane</name>
    <message>
        <source>Easier use</source>
        <translation>Einfacher</translation>
    </message>
    <message>
        <source>For you alone, until you leave</source>
        <translation>Nur für Sie, bis Sie gehen</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Yes, more time</source>
        <translation>Ja, mehr Zeit</translation>
    </message>
    <message>
        <source>No, finish</source>
        <translation>Nein, beenden</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>Brauchen Sie mehr Zeit?</translation>
    </message>
    <message>
        <source>No, one is enough</source>
        <translation>Nein, eines genügt</translation>
    </message>
    <message>
        <source>Yes, another one</source>
        <translation>Ja, noch eines</translation>
    </message>
    <message>
        <source>A ticket for this service was given here just now.</source>
        <translation>Hier wurde gerade ein Ticket für dieses Anliegen ausgegeben.</translation>
    </message>
    <message>
        <source>Another ticket for the same service?</source>
        <translation>Noch ein Ticket für dasselbe Anliegen?</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>Nein, weiter</translation>
    </message>
    <message>
        <source>Yes, start again</source>
        <translation>Ja, neu beginnen</translation>
    </message>
    <message>
        <source>What you have chosen so far will be lost.</source>
        <translation>Was Sie bisher gewählt haben, geht verloren.</translation>
    </message>
    <message>
        <source>Start again?</source>
        <translation>Neu beginnen?</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>It is no ticket. When you have the papers, come and take your turn.</source>
        <translation>Es ist kein Ticket. Wenn Sie die Unterlagen haben, kommen Sie und ziehen Sie eine Nummer.</translation>
    </message>
    <message>
        <source>Take your list of papers</source>
        <translation>Nehmen Sie Ihre Liste der Unterlagen</translation>
    </message>
    <message>
        <source>If no paper came out, photograph the list on this page or call a member of staff.</source>
        <translation>Wenn kein Papier kam, fotografieren Sie die Liste auf dieser Seite oder rufen Sie das Personal.</translation>
    </message>
    <message>
        <source>The list may not have been printed</source>
        <translation>Die Liste wurde vielleicht nicht gedruckt</translation>
    </message>
    <message>
        <source>Many tickets were taken here in a short time. Please try again in half a minute, or ask a member of staff.</source>
        <translation>Hier wurden in kurzer Zeit viele Tickets gezogen. Versuchen Sie es in einer halben Minute wieder, oder fragen Sie das Personal.</translation>
    </message>
    <message>
        <source>A short pause</source>
        <translation>Eine kurze Pause</translation>
    </message>
    <message>
        <source>Please choose another service or ask a member of staff.</source>
        <translation>Bitte wählen Sie ein anderes Anliegen oder fragen Sie das Personal.</translation>
    </message>
    <message>
        <source>No tickets for this service now</source>
        <translation>Für dieses Anliegen gibt es jetzt keine Tickets</translation>
    </message>
    <message>
        <source>Please type its code again, or ask a member of staff.</source>
        <translation>Bitte tippen Sie den Code noch einmal, oder fragen Sie das Personal.</translation>
    </message>
    <message>
        <source>The appointment could not be checked in</source>
        <translation>Der Termin konnte nicht angemeldet werden</translation>
    </message>
    <message>
        <source>Please stay near the kiosk.</source>
        <translation>Bitte bleiben Sie beim Automaten.</translation>
    </message>
    <message>
        <source>A member of staff has been called</source>
        <translation>Das Personal wurde gerufen</translation>
    </message>
    <message>
        <source>Staff have been called already</source>
        <translation>Das Personal wurde schon gerufen</translation>
    </message>
</context>
<context>
    <name>NumberCard</name>
    <message>
        <source>Your number</source>
        <translation>Ihre Nummer</translation>
    </message>
</context>
<context>
    <name>OnlineCard</name>
    <message>
        <source>You need not wait: this is also on the internet</source>
        <translation>Sie müssen nicht warten: Das geht auch im Internet</translation>
    </message>
</context>
<context>
    <name>PageTitle</name>
    <message>
        <source>Goes back one page</source>
        <translation>Geht eine Seite zurück</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Papers to have with you</source>
        <translation>Unterlagen, die Sie brauchen</translation>
    </message>
    <message>
        <source>Shows what is missing and where to get it, and prints it as a list</source>
        <translation>Zeigt, was fehlt und wo Sie es bekommen, und druckt es als Liste</translation>
    </message>
    <message>
        <source>I miss a paper</source>
        <translation>Mir fehlt etwas</translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>Search for a service</source>
        <translation>Anliegen suchen</translation>
    </message>
    <message>
        <source>Card, licence…</source>
        <translation>Pass, Ausweis …</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>ReadyWords</name>
    <message numerus="yes">
        <source>in about %n minutes</source>
        <translation>
            <numerusform>in etwa %n Minute</numerusform>
            <numerusform>in etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>on the same day</source>
        <translation>am selben Tag</translation>
    </message>
    <message numerus="yes">
        <source>in about %n days</source>
        <translation>
            <numerusform>in etwa %n Tag</numerusform>
            <numerusform>in etwa %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>From this centre: {service}</source>
        <translation>Aus diesem Zentrum: {service}</translation>
    </message>
    <message>
        <source>From: {agency}</source>
        <translation>Von: {agency}</translation>
    </message>
    <message>
        <source>You get it on this visit: {service}</source>
        <translation>Sie bekommen es bei diesem Besuch: {service}</translation>
    </message>
    <message numerus="yes">
        <source>%n papers are still missing</source>
        <translation>
            <numerusform>Es fehlt noch %n Unterlage</numerusform>
            <numerusform>Es fehlen noch %n Unterlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>You have everything</source>
        <translation>Sie haben alles</translation>
    </message>
    <message>
        <source>And bring what you have:</source>
        <translation>Und bringen Sie mit, was Sie haben:</translation>
    </message>
    <message>
        <source>Papers you still need</source>
        <translation>Unterlagen, die Sie noch brauchen</translation>
    </message>
    <message>
        <source>This is a list, not a ticket. When you have the papers, come and take your turn.</source>
        <translation>Dies ist eine Liste, kein Ticket. Wenn Sie die Unterlagen haben, kommen Sie und ziehen Sie eine Nummer.</translation>
    </message>
    <message>
        <source>Without coming, on the internet</source>
        <translation>Ohne zu kommen, im Internet</translation>
    </message>
    <message>
        <source>Fee: {fee}</source>
        <translation>Gebühr: {fee}</translation>
    </message>
    <message numerus="yes">
        <source>and the fees of %n services are told at the window</source>
        <translation>
            <numerusform>und die Gebühr für %n Anliegen erfahren Sie am Schalter</numerusform>
            <numerusform>und die Gebühren für %n Anliegen erfahren Sie am Schalter</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {whole} services go on this ticket</source>
        <translation>{count} von {whole} Anliegen kommen auf dieses Ticket</translation>
    </message>
    <message>
        <source>You go on as: {category}</source>
        <translation>Sie machen weiter als: {category}</translation>
    </message>
    <message>
        <source>{service} – {reason}</source>
        <translation>{service} – {reason}</translation>
    </message>
    <message>
        <source>one of its kind is on the ticket</source>
        <translation>eines dieser Art steht schon auf dem Ticket</translation>
    </message>
    <message>
        <source>Your ticket has: {services}. One of them is enough: this one takes its place.</source>
        <translation>Auf Ihrem Ticket steht: {services}. Eines davon genügt: Dieses tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>{whom}. It needs a ticket of its own: finish this visit first.</source>
        <translation>{whom}. Dafür ist ein eigenes Ticket nötig: Beenden Sie zuerst diesen Besuch.</translation>
    </message>
    <message>
        <source>First: {window}</source>
        <translation>Zuerst: {window}</translation>
    </message>
    <message>
        <source>Go to: {window}</source>
        <translation>Gehen Sie zu: {window}</translation>
    </message>
    <message>
        <source>then: {kinds}</source>
        <translation>dann: {kinds}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>ScreenKeyboard</name>
    <message>
        <source>Erase the last letter</source>
        <translation>Löscht den letzten Buchstaben</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Opens a keyboard on the screen</source>
        <translation>Öffnet eine Tastatur auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Search for a service</source>
        <translation>Anliegen suchen</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search for a service</source>
        <translation>Anliegen suchen</translation>
    </message>
    <message>
        <source>Choose the authority</source>
        <translation>Behörde wählen</translation>
    </message>
    <message>
        <source>Ask a member of staff</source>
        <translation>Personal fragen</translation>
    </message>
</context>
<context>
    <name>ServiceFacts</name>
    <message>
        <source>In the line now</source>
        <translation>In der Schlange</translation>
    </message>
    <message>
        <source>Expected wait</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Wie bald</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Add a service</source>
        <translation>Anliegen hinzufügen</translation>
    </message>
    <message>
        <source>Add to my visit</source>
        <translation>Zum Besuch hinzufügen</translation>
    </message>
    <message>
        <source>Take a ticket on the screen</source>
        <translation>Ticket auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Ticket ziehen</translation>
    </message>
    <message>
        <source>Show my visit</source>
        <translation>Mein Besuch</translation>
    </message>
    <message>
        <source>No more fits on a ticket</source>
        <translation>Mehr passt nicht auf ein Ticket</translation>
    </message>
    <message>
        <source>Already on your ticket</source>
        <translation>Schon auf Ihrem Ticket</translation>
    </message>
    <message>
        <source>Take this one instead</source>
        <translation>Stattdessen dieses nehmen</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>What did you come for?</source>
        <translation>Was führt Sie her?</translation>
    </message>
    <message>
        <source>Most used now</source>
        <translation>Jetzt am häufigsten</translation>
    </message>
    <message>
        <source>Or choose the agency</source>
        <translation>Oder wählen Sie die Behörde</translation>
    </message>
</context>
<context>
    <name>SignClip</name>
    <message>
        <source>This page in sign language</source>
        <translation>Diese Seite in Gebärdensprache</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Halt</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>SlipBanner</name>
    <message>
        <source>Your slip is being printed…</source>
        <translation>Ihr Ticket wird gedruckt …</translation>
    </message>
    <message>
        <source>Take your slip</source>
        <translation>Nehmen Sie Ihr Ticket</translation>
    </message>
    <message>
        <source>If no slip came out, note your number</source>
        <translation>Wenn kein Ticket kam, notieren Sie Ihre Nummer</translation>
    </message>
    <message>
        <source>Your number is valid. Note it, or call a member of staff.</source>
        <translation>Ihre Nummer gilt. Notieren Sie sie, oder rufen Sie das Personal.</translation>
    </message>
    <message>
        <source>The slip was not printed</source>
        <translation>Das Ticket wurde nicht gedruckt</translation>
    </message>
    <message>
        <source>Note your number or photograph the code</source>
        <translation>Notieren Sie Ihre Nummer oder fotografieren Sie den Code</translation>
    </message>
</context>
<context>
    <name>SpeechWords</name>
    <message numerus="yes">
        <source>%n choices</source>
        <translation>
            <numerusform>%n Möglichkeit</numerusform>
            <numerusform>%n Möglichkeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>jetzt nicht verfügbar</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>nothing typed yet</source>
        <translation>noch nichts getippt</translation>
    </message>
    <message>
        <source>typed: {text}</source>
        <translation>getippt: {text}</translation>
    </message>
    <message>
        <source>Eight: the next one. Two: the one before. Five: choose it. Four: back. One: hear it again. Three: louder. Nine: softer. Six: the whole page. Seven: call staff. Star: these keys. Zero: easier use. Hash: the voice on or off.</source>
        <translation>Acht: das Nächste. Zwei: das Vorige. Fünf: wählen. Vier: zurück. Eins: noch einmal hören. Drei: lauter. Neun: leiser. Sechs: die ganze Seite. Sieben: Personal rufen. Stern: diese Tasten. Null: einfacher. Raute: die Stimme an oder aus.</translation>
    </message>
    <message>
        <source>Type the number with the keys. Star: erase the last digit. Hash: the number is whole.</source>
        <translation>Tippen Sie die Nummer mit den Tasten. Stern: die letzte Ziffer löschen. Raute: die Nummer ist vollständig.</translation>
    </message>
    <message>
        <source>Type with the letters of a telephone, one strike for each letter. Two: A, B, C. Three: D, E, F. Four: G, H, I. Five: J, K, L. Six: M, N, O. Seven: P, Q, R, S. Eight: T, U, V. Nine: W, X, Y, Z. One: another word on the same keys. Zero: one word more. Star: erase. Hash: to what was found.</source>
        <translation>Tippen Sie mit den Buchstaben des Telefons, ein Druck für jeden Buchstaben. Zwei: A, B, C. Drei: D, E, F. Vier: G, H, I. Fünf: J, K, L. Sechs: M, N, O. Sieben: P, Q, R, S. Acht: T, U, V. Neun: W, X, Y, Z. Eins: ein anderes Wort auf denselben Tasten. Null: noch ein Wort. Stern: löschen. Raute: zu den Ergebnissen.</translation>
    </message>
    <message>
        <source>No further word</source>
        <translation>Kein weiteres Wort</translation>
    </message>
    <message>
        <source>Five: type with the keys</source>
        <translation>Fünf: mit den Tasten tippen</translation>
    </message>
    <message>
        <source>The kiosk speaks. Eight: the next one. Five: choose it. Star: all keys.</source>
        <translation>Der Automat spricht. Acht: das Nächste. Fünf: wählen. Stern: alle Tasten.</translation>
    </message>
    <message>
        <source>The voice is off. Any key turns it on.</source>
        <translation>Die Stimme ist aus. Jede Taste schaltet sie ein.</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Von vorn</translation>
    </message>
</context>
<context>
    <name>StaffActions</name>
    <message>
        <source>For staff</source>
        <translation>Für das Personal</translation>
    </message>
    <message>
        <source>Back to the visitors</source>
        <translation>Zurück zu den Besuchern</translation>
    </message>
    <message>
        <source>Marked as a second print; nothing changes in the line</source>
        <translation>Als zweiter Druck gekennzeichnet; in der Reihe ändert sich nichts</translation>
    </message>
    <message>
        <source>Begins the count of the paper anew</source>
        <translation>Beginnt die Zählung des Papiers neu</translation>
    </message>
    <message>
        <source>A new roll is in</source>
        <translation>Eine neue Rolle ist eingelegt</translation>
    </message>
    <message>
        <source>Ends the program; the system starts it anew</source>
        <translation>Beendet das Programm; das System startet es neu</translation>
    </message>
    <message>
        <source>Start the program again</source>
        <translation>Programm neu starten</translation>
    </message>
    <message>
        <source>Ends the program; it comes back with the machine&apos;s next start</source>
        <translation>Beendet das Programm; es kommt mit dem nächsten Start der Maschine wieder</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Automat schließen</translation>
    </message>
</context>
<context>
    <name>StaffCodePad</name>
    <message>
        <source>Code for staff</source>
        <translation>Code für das Personal</translation>
    </message>
    <message>
        <source>Digits typed: %1</source>
        <translation>Getippte Ziffern: %1</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Löscht die letzte Ziffer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>StaffPane</name>
    <message>
        <source>For staff</source>
        <translation>Für das Personal</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>This code is not right</source>
        <translation>Dieser Code ist falsch</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong codes. Wait %n seconds</source>
        <translation>
            <numerusform>Zu viele falsche Codes. Warten Sie %n Sekunde</numerusform>
            <numerusform>Zu viele falsche Codes. Warten Sie %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Second print</source>
        <translation>Zweiter Druck</translation>
    </message>
    <message>
        <source>Print the last slip again: {code}</source>
        <translation>Das letzte Ticket noch einmal drucken: {code}</translation>
    </message>
    <message>
        <source>It is being printed…</source>
        <translation>Wird gedruckt …</translation>
    </message>
    <message>
        <source>The slip was printed again</source>
        <translation>Das Ticket wurde noch einmal gedruckt</translation>
    </message>
    <message>
        <source>Nobody knows whether it came out: look at the printer</source>
        <translation>Niemand weiß, ob es herauskam: Sehen Sie nach dem Drucker</translation>
    </message>
    <message>
        <source>It was not printed: look at the printer</source>
        <translation>Es wurde nicht gedruckt: Sehen Sie nach dem Drucker</translation>
    </message>
    <message>
        <source>Staff: paper is low</source>
        <translation>Personal: Papier geht zur Neige</translation>
    </message>
    <message>
        <source>The paper is near its end</source>
        <translation>Das Papier geht zur Neige</translation>
    </message>
    <message numerus="yes">
        <source>Paper for about %n slips</source>
        <translation>
            <numerusform>Papier für etwa %n Ticket</numerusform>
            <numerusform>Papier für etwa %n Tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slips from this roll</source>
        <translation>
            <numerusform>%n Ticket von dieser Rolle</numerusform>
            <numerusform>%n Tickets von dieser Rolle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketActions</name>
    <message>
        <source>One ticket for all of them</source>
        <translation>Ein Ticket für alle</translation>
    </message>
    <message>
        <source>Priority, a wheelchair, an interpreter and more</source>
        <translation>Vorrang, Rollstuhl, Dolmetscher und mehr</translation>
    </message>
    <message>
        <source>Priority or help</source>
        <translation>Vorrang oder Hilfe</translation>
    </message>
    <message>
        <source>Your needs are noted</source>
        <translation>Ihr Bedarf ist vermerkt</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>First to</source>
        <translation>Zuerst zu</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehen Sie zu</translation>
    </message>
    <message>
        <source>In the line</source>
        <translation>In der Schlange</translation>
    </message>
    <message>
        <source>Expected wait</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>A code for your phone’s camera</source>
        <translation>Ein Code für die Kamera Ihres Telefons</translation>
    </message>
    <message>
        <source>Photograph the code to keep your ticket</source>
        <translation>Fotografieren Sie den Code, um Ihr Ticket zu behalten</translation>
    </message>
    <message>
        <source>Goes back to the first page</source>
        <translation>Geht zur ersten Seite zurück</translation>
    </message>
    <message>
        <source>Once more, if no slip came out</source>
        <translation>Noch einmal, wenn kein Ticket herauskam</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Erneut drucken</translation>
    </message>
</context>
<context>
    <name>TiersCard</name>
    <message>
        <source>How soon, and the fee for it</source>
        <translation>Wie bald, und was es kostet</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>may not be served today</source>
        <translation>heute vielleicht nicht mehr</translation>
    </message>
    <message numerus="yes">
        <source>more than %n hours</source>
        <translation>
            <numerusform>mehr als %n Stunde</numerusform>
            <numerusform>mehr als %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n minutes</source>
        <translation>
            <numerusform>bis zu %n Minute</numerusform>
            <numerusform>bis zu %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{low}–%n minutes</source>
        <translation>
            <numerusform>{low}–%n Minute</numerusform>
            <numerusform>{low}–%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>about {wait}</source>
        <translation>etwa {wait}</translation>
    </message>
    <message>
        <source>not sure today</source>
        <translation>heute ungewiss</translation>
    </message>
    <message numerus="yes">
        <source>over %n h</source>
        <translation>
            <numerusform>über %n Std.</numerusform>
            <numerusform>über %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n min</source>
        <translation>
            <numerusform>bis zu %n Min.</numerusform>
            <numerusform>bis zu %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{low}–%n min</source>
        <translation>
            <numerusform>{low}–%n Min.</numerusform>
            <numerusform>{low}–%n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>am</source>
        <translation>vorm.</translation>
    </message>
    <message>
        <source>pm</source>
        <translation>nachm.</translation>
    </message>
</context>
<context>
    <name>TroubleWords</name>
    <message>
        <source>No more tickets today</source>
        <translation>Heute keine Tickets mehr</translation>
    </message>
    <message>
        <source>This kiosk is out of service</source>
        <translation>Dieser Automat ist außer Betrieb</translation>
    </message>
    <message>
        <source>This kiosk cannot keep a record of the tickets it gives.</source>
        <translation>Dieser Automat kann die ausgegebenen Tickets nicht festhalten.</translation>
    </message>
    <message>
        <source>The ticket system cannot be reached.</source>
        <translation>Das Ticketsystem ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The ticket system cannot be reached, and this kiosk has no numbers left.</source>
        <translation>Das Ticketsystem ist nicht erreichbar, und dieser Automat hat keine Nummern mehr.</translation>
    </message>
    <message>
        <source>The ticket system has not been reached for too long.</source>
        <translation>Das Ticketsystem ist schon zu lange nicht erreichbar.</translation>
    </message>
    <message>
        <source>The centre has closed its queues for today.</source>
        <translation>Das Zentrum hat seine Warteschlangen für heute geschlossen.</translation>
    </message>
    <message>
        <source>Something went wrong. The kiosk is starting again.</source>
        <translation>Etwas ist schiefgegangen. Der Automat startet neu.</translation>
    </message>
    <message>
        <source>The paper has run out.</source>
        <translation>Das Papier ist zu Ende.</translation>
    </message>
    <message>
        <source>The cover of the printer is open.</source>
        <translation>Die Klappe des Druckers ist offen.</translation>
    </message>
    <message>
        <source>The printer does not work at the moment.</source>
        <translation>Der Drucker arbeitet im Moment nicht.</translation>
    </message>
    <message>
        <source>there is no printer</source>
        <translation>es ist kein Drucker da</translation>
    </message>
    <message>
        <source>the paper has run out</source>
        <translation>das Papier ist zu Ende</translation>
    </message>
    <message>
        <source>the cover of the printer is open</source>
        <translation>die Klappe des Druckers ist offen</translation>
    </message>
    <message>
        <source>the printer is switched off line</source>
        <translation>der Drucker ist offline geschaltet</translation>
    </message>
    <message>
        <source>the printer does not answer</source>
        <translation>der Drucker antwortet nicht</translation>
    </message>
    <message>
        <source>the printer reports a fault</source>
        <translation>der Drucker meldet eine Störung</translation>
    </message>
    <message>
        <source>the ticket system cannot be reached</source>
        <translation>das Ticketsystem ist nicht erreichbar</translation>
    </message>
    <message>
        <source>the day is closed</source>
        <translation>der Tag ist abgeschlossen</translation>
    </message>
    <message>
        <source>the numbers of this kiosk are used up</source>
        <translation>die Nummern dieses Automaten sind aufgebraucht</translation>
    </message>
    <message>
        <source>too long without the ticket system</source>
        <translation>zu lange ohne das Ticketsystem</translation>
    </message>
    <message>
        <source>the record of this kiosk is damaged</source>
        <translation>die Aufzeichnung dieses Automaten ist beschädigt</translation>
    </message>
    <message>
        <source>the disk of this kiosk is full</source>
        <translation>die Festplatte dieses Automaten ist voll</translation>
    </message>
    <message>
        <source>the disk of this kiosk cannot be written to</source>
        <translation>auf die Festplatte dieses Automaten kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>another program uses the record of this kiosk</source>
        <translation>ein anderes Programm benutzt die Aufzeichnung dieses Automaten</translation>
    </message>
    <message>
        <source>a fault in the program</source>
        <translation>ein Fehler im Programm</translation>
    </message>
    <message>
        <source>Numbers already given are still called.</source>
        <translation>Schon ausgegebene Nummern werden noch aufgerufen.</translation>
    </message>
    <message>
        <source>Please use another kiosk or ask a member of staff.</source>
        <translation>Bitte nehmen Sie einen anderen Automaten oder fragen Sie das Personal.</translation>
    </message>
    <message>
        <source>No ticket was given</source>
        <translation>Es wurde kein Ticket ausgegeben</translation>
    </message>
    <message>
        <source>Please try again, or ask a member of staff.</source>
        <translation>Bitte versuchen Sie es noch einmal, oder fragen Sie das Personal.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>VisitBar</name>
    <message>
        <source>Shows what is on your ticket so far</source>
        <translation>Zeigt, was schon auf Ihrem Ticket steht</translation>
    </message>
    <message>
        <source>Show my visit</source>
        <translation>Mein Besuch</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Your visit</source>
        <translation>Ihr Besuch</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Anliegen hinzufügen</translation>
    </message>
    <message>
        <source>Take a ticket on the screen</source>
        <translation>Ticket auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Take one ticket</source>
        <translation>Ein Ticket ziehen</translation>
    </message>
    <message>
        <source>Not on this ticket:</source>
        <translation>Nicht auf diesem Ticket:</translation>
    </message>
    <message>
        <source>Time in the centre</source>
        <translation>Zeit im Zentrum</translation>
    </message>
    <message>
        <source>Fees together</source>
        <translation>Gebühren zusammen</translation>
    </message>
</context>
<context>
    <name>VisitService</name>
    <message>
        <source>Take out</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>WindowsCard</name>
    <message>
        <source>Your way through the windows</source>
        <translation>Ihr Weg durch die Schalter</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Nobody is ahead of you</source>
        <translation>Niemand ist vor Ihnen</translation>
    </message>
    <message numerus="yes">
        <source>%n people ahead of you</source>
        <translation>
            <numerusform>%n Person vor Ihnen</numerusform>
            <numerusform>%n Personen vor Ihnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected wait: {wait}</source>
        <translation>Wartezeit: {wait}</translation>
    </message>
    <message>
        <source>You may not be served today</source>
        <translation>Vielleicht kommen Sie heute nicht mehr an die Reihe</translation>
    </message>
    <message>
        <source>Your turn: {wait}</source>
        <translation>Sie sind dran: {wait}</translation>
    </message>
    <message>
        <source>Your turn: before {until}</source>
        <translation>Sie sind dran: vor {until}</translation>
    </message>
    <message>
        <source>Your turn: between {since} and {until}</source>
        <translation>Sie sind dran: zwischen {since} und {until}</translation>
    </message>
    <message>
        <source>Your turn: about {since} to {until}</source>
        <translation>Sie sind dran: etwa {since} bis {until}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation>{weekday}, {day}. {month} {year}</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Kostenlos</translation>
    </message>
    <message numerus="yes">
        <source>About %n pounds</source>
        <translation>
            <numerusform>Etwa %n Pfund</numerusform>
            <numerusform>Etwa %n Pfund</numerusform>
        </translation>
    </message>
    <message>
        <source>By the amount due</source>
        <translation>Nach dem fälligen Betrag</translation>
    </message>
    <message>
        <source>Told at the window</source>
        <translation>Am Schalter zu erfahren</translation>
    </message>
    <message>
        <source>Approximate: confirm at the window</source>
        <translation>Ungefähr: am Schalter bestätigen lassen</translation>
    </message>
    <message>
        <source>Issued without contact to the centre</source>
        <translation>Ohne Verbindung zum Zentrum ausgegeben</translation>
    </message>
    <message>
        <source>Your place in the line counts from this moment</source>
        <translation>Ihr Platz in der Schlange zählt ab jetzt</translation>
    </message>
    <message>
        <source>Papers to have ready</source>
        <translation>Unterlagen bereithalten</translation>
    </message>
    <message>
        <source>Windows on your way (the order may change)</source>
        <translation>Schalter auf Ihrem Weg (Reihenfolge kann sich ändern)</translation>
    </message>
    <message>
        <source>Windows on your way</source>
        <translation>Schalter auf Ihrem Weg</translation>
    </message>
    <message>
        <source>Please wait in the hall until your number is called</source>
        <translation>Bitte warten Sie in der Halle, bis Ihre Nummer aufgerufen wird</translation>
    </message>
    <message numerus="yes">
        <source>%n services on one ticket</source>
        <translation>
            <numerusform>%n Anliegen auf einem Ticket</numerusform>
            <numerusform>%n Anliegen auf einem Ticket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more services</source>
        <translation>
            <numerusform>und %n weiteres Anliegen</numerusform>
            <numerusform>und %n weitere Anliegen</numerusform>
        </translation>
    </message>
    <message>
        <source>I use a wheelchair</source>
        <translation>Ich sitze im Rollstuhl</translation>
    </message>
    <message>
        <source>I use sign language</source>
        <translation>Ich spreche Gebärdensprache</translation>
    </message>
    <message>
        <source>I need an interpreter</source>
        <translation>Ich brauche einen Dolmetscher</translation>
    </message>
    <message>
        <source>Somebody should go with me</source>
        <translation>Jemand soll mich begleiten</translation>
    </message>
    <message>
        <source>The clerk should come to me</source>
        <translation>Der Schalter soll zu mir kommen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more papers</source>
        <translation>
            <numerusform>und %n weitere Unterlage</numerusform>
            <numerusform>und %n weitere Unterlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more windows</source>
        <translation>
            <numerusform>und %n weiterer Schalter</numerusform>
            <numerusform>und %n weitere Schalter</numerusform>
        </translation>
    </message>
    <message>
        <source>For: {categories}</source>
        <translation>Für: {categories}</translation>
    </message>
    <message>
        <source>Not done in this centre</source>
        <translation>In diesem Zentrum nicht möglich</translation>
    </message>
    <message>
        <source>{service} is not done in this centre. Ask at the agency: {agency}.</source>
        <translation>{service} gibt es in diesem Zentrum nicht. Fragen Sie bei der Behörde: {agency}.</translation>
    </message>
    <message>
        <source>{errand} is not done in this centre: it comes {where}.</source>
        <translation>{errand} gibt es in diesem Zentrum nicht: Es kommt {where}.</translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n Anliegen</numerusform>
            <numerusform>%n Anliegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Life event: {services}</source>
        <translation>Lebenslage: {services}</translation>
    </message>
    <message numerus="yes">
        <source>The first page returns in %n seconds</source>
        <translation>
            <numerusform>Die erste Seite kommt in %n Sekunde wieder</numerusform>
            <numerusform>Die erste Seite kommt in %n Sekunden wieder</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>All agencies ({count})</source>
        <translation>Alle ({count})</translation>
    </message>
    <message>
        <source>Nothing was found. Try another word.</source>
        <translation>Nichts gefunden. Versuchen Sie ein anderes Wort.</translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
</context>
</TS>
