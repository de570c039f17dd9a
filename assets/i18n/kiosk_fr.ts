<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AgenciesPage</name>
    <message>
        <source>Choose the agency</source>
        <translation>Choisissez l’administration</translation>
    </message>
</context>
<context>
    <name>AppointmentPage</name>
    <message>
        <source>Your appointment</source>
        <translation>Votre rendez-vous</translation>
    </message>
    <message>
        <source>Check in and take my ticket</source>
        <translation>M’enregistrer et prendre mon ticket</translation>
    </message>
    <message>
        <source>Take an ordinary ticket</source>
        <translation>Prendre un ticket ordinaire</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Or touch your service now</source>
        <translation>Ou touchez votre démarche</translation>
    </message>
</context>
<context>
    <name>CheckInButton</name>
    <message>
        <source>Type or scan the code of your appointment</source>
        <translation>Tapez ou scannez le code de votre rendez-vous</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>J’ai un rendez-vous</translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>The code is in the message about your appointment</source>
        <translation>Le code est dans le message de votre rendez-vous</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>J’ai un rendez-vous</translation>
    </message>
    <message>
        <source>Find my appointment</source>
        <translation>Trouver mon rendez-vous</translation>
    </message>
    <message>
        <source>Type the code, or scan it</source>
        <translation>Tapez le code, ou scannez-le</translation>
    </message>
</context>
<context>
    <name>CheckInWords</name>
    <message>
        <source>Type the code of your appointment, or scan it.</source>
        <translation>Tapez le code de votre rendez-vous, ou scannez-le.</translation>
    </message>
    <message>
        <source>The code is longer. Please look at your message again.</source>
        <translation>Le code est plus long. Relisez votre message, s’il vous plaît.</translation>
    </message>
    <message>
        <source>That was no code of an appointment. Scan once more, or type it.</source>
        <translation>Ce n’était pas un code de rendez-vous. Scannez encore une fois, ou tapez-le.</translation>
    </message>
    <message>
        <source>No appointment has this code. Please look at your message again, or ask a member of staff.</source>
        <translation>Aucun rendez-vous n’a ce code. Relisez votre message, ou demandez à un agent.</translation>
    </message>
    <message>
        <source>Several codes were not right. Please ask a member of staff, or try again in a minute.</source>
        <translation>Plusieurs codes n’étaient pas bons. Demandez à un agent, ou réessayez dans une minute.</translation>
    </message>
    <message>
        <source>Appointments cannot be looked up at the moment. Please ask a member of staff, or take an ordinary ticket.</source>
        <translation>Les rendez-vous ne peuvent pas être consultés en ce moment. Demandez à un agent, ou prenez un ticket ordinaire.</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>Vous êtes en avance</translation>
    </message>
    <message>
        <source>You are on time</source>
        <translation>Vous êtes à l’heure</translation>
    </message>
    <message>
        <source>You are late</source>
        <translation>Vous êtes en retard</translation>
    </message>
    <message>
        <source>It is too early</source>
        <translation>Il est trop tôt</translation>
    </message>
    <message>
        <source>Your appointment is on another day</source>
        <translation>Votre rendez-vous est un autre jour</translation>
    </message>
    <message>
        <source>The day of your appointment is over</source>
        <translation>Le jour de votre rendez-vous est passé</translation>
    </message>
    <message>
        <source>You have checked in already</source>
        <translation>Vous êtes déjà enregistré</translation>
    </message>
    <message>
        <source>This appointment was cancelled</source>
        <translation>Ce rendez-vous a été annulé</translation>
    </message>
    <message>
        <source>This service is not given here now</source>
        <translation>Cette démarche ne se fait pas ici en ce moment</translation>
    </message>
    <message>
        <source>Your turn counts from {at}. You can check in now and sit down.</source>
        <translation>Votre tour compte à partir de {at}. Vous pouvez vous enregistrer maintenant et vous asseoir.</translation>
    </message>
    <message>
        <source>Your turn counts from now.</source>
        <translation>Votre tour compte à partir de maintenant.</translation>
    </message>
    <message>
        <source>Your time was {at}. You can still come today: your turn counts from now, like that of visitors without an appointment.</source>
        <translation>Votre heure était {at}. Vous pouvez encore venir aujourd’hui : votre tour compte à partir de maintenant, comme pour les visiteurs sans rendez-vous.</translation>
    </message>
    <message>
        <source>You can check in from {opens}.</source>
        <translation>Vous pouvez vous enregistrer à partir de {opens}.</translation>
    </message>
    <message>
        <source>Please come on {day} at {at}.</source>
        <translation>Venez le {day} à {at}.</translation>
    </message>
    <message>
        <source>It was on {day} at {at}. Today you can take an ordinary ticket.</source>
        <translation>Il était le {day} à {at}. Aujourd’hui, vous pouvez prendre un ticket ordinaire.</translation>
    </message>
    <message>
        <source>Your number is {code}.</source>
        <translation>Votre numéro est {code}.</translation>
    </message>
    <message>
        <source>You can take an ordinary ticket, or ask a member of staff.</source>
        <translation>Vous pouvez prendre un ticket ordinaire, ou demander à un agent.</translation>
    </message>
    <message>
        <source>Please ask a member of staff.</source>
        <translation>Demandez à un agent.</translation>
    </message>
</context>
<context>
    <name>EventPage</name>
    <message>
        <source>In this order. Choose one, or take all.</source>
        <translation>Dans cet ordre. Choisissez-en une, ou prenez tout.</translation>
    </message>
    <message>
        <source>In this order. Choose one.</source>
        <translation>Dans cet ordre. Choisissez-en une.</translation>
    </message>
    <message>
        <source>You go from window to window without queuing anew</source>
        <translation>Vous allez de guichet en guichet sans refaire la queue</translation>
    </message>
    <message>
        <source>All on one ticket</source>
        <translation>Tout sur un seul ticket</translation>
    </message>
</context>
<context>
    <name>EventsButton</name>
    <message>
        <source>Shows what a new baby, buying a car and the like take</source>
        <translation>Montre ce qu’il faut pour une naissance, l’achat d’une voiture, etc.</translation>
    </message>
    <message>
        <source>Life events</source>
        <translation>Événements de la vie</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>The services that each one takes</source>
        <translation>Les démarches nécessaires pour chacun</translation>
    </message>
    <message>
        <source>Life events</source>
        <translation>Événements de la vie</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Choose what suits you. It is your choice to say it.</source>
        <translation>Choisissez ce qui vous convient. Vous êtes libre de le dire ou non.</translation>
    </message>
    <message>
        <source>Priority or help</source>
        <translation>Priorité ou aide</translation>
    </message>
    <message>
        <source>Goes back one page</source>
        <translation>Revient à la page précédente</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>You may be called first as</source>
        <translation>Vous pouvez être appelé en premier en tant que</translation>
    </message>
    <message>
        <source>What you need at the window</source>
        <translation>Ce qu’il vous faut au guichet</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Only looked at: not kept, not printed</source>
        <translation>Seulement vérifié : ni conservé, ni imprimé</translation>
    </message>
    <message>
        <source>Your identity</source>
        <translation>Votre identité</translation>
    </message>
    <message>
        <source>Takes the ticket without saying who comes</source>
        <translation>Prend le ticket sans dire qui vient</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
</context>
<context>
    <name>IdentityWords</name>
    <message>
        <source>National ID</source>
        <translation>N° national</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Passeport</translation>
    </message>
    <message>
        <source>Type the 14 digits of your card, or scan it</source>
        <translation>Tapez les 14 chiffres de votre carte, ou scannez-la</translation>
    </message>
    <message>
        <source>Type the number of your passport, or scan its lower lines</source>
        <translation>Tapez le numéro de votre passeport, ou scannez ses lignes du bas</translation>
    </message>
    <message>
        <source>{typed} of {all} digits</source>
        <translation>{typed} chiffres sur {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n signs</source>
        <translation>
            <numerusform>%n signe</numerusform>
            <numerusform>%n signes</numerusform>
        </translation>
    </message>
    <message>
        <source>read by the scanner</source>
        <translation>lu par le scanner</translation>
    </message>
    <message>
        <source>The scan could not be read. Scan once more, or type the number.</source>
        <translation>Le scan n’a pas pu être lu. Scannez encore une fois, ou tapez le numéro.</translation>
    </message>
    <message>
        <source>A passport number has 5 to 9 letters and digits.</source>
        <translation>Un numéro de passeport a de 5 à 9 lettres et chiffres.</translation>
    </message>
    <message>
        <source>A national ID has digits only.</source>
        <translation>Un numéro national n’a que des chiffres.</translation>
    </message>
    <message numerus="yes">
        <source>%n digits are still missing.</source>
        <translation>
            <numerusform>Il manque encore %n chiffre.</numerusform>
            <numerusform>Il manque encore %n chiffres.</numerusform>
        </translation>
    </message>
    <message>
        <source>A national ID has no more than 14 digits.</source>
        <translation>Un numéro national n’a pas plus de 14 chiffres.</translation>
    </message>
    <message>
        <source>The first digit of a national ID is 2 or 3. Please type it again.</source>
        <translation>Le premier chiffre d’un numéro national est 2 ou 3. Retapez le numéro.</translation>
    </message>
    <message>
        <source>There is no such date of birth (digits 2 to 7). Please type it again.</source>
        <translation>La date de naissance (chiffres 2 à 7) n’existe pas. Retapez le numéro.</translation>
    </message>
    <message>
        <source>The date of birth (digits 2 to 7) is still to come. Please type it again.</source>
        <translation>La date de naissance (chiffres 2 à 7) est à venir. Retapez le numéro.</translation>
    </message>
    <message>
        <source>No governorate has the number of digits 8 and 9. Please type it again.</source>
        <translation>Aucun gouvernorat n’a le numéro des chiffres 8 et 9. Retapez le numéro.</translation>
    </message>
    <message>
        <source>A digit may be wrong. Type the number again, or go on.</source>
        <translation>Un chiffre est peut-être faux. Retapez le numéro, ou continuez.</translation>
    </message>
    <message>
        <source>This passport has expired: the window may not accept it. You can go on.</source>
        <translation>Ce passeport a expiré : le guichet peut le refuser. Vous pouvez continuer.</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>C’est juste</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>IssuingPage</name>
    <message>
        <source>One moment, please…</source>
        <translation>Un instant, s’il vous plaît…</translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <source>Clear everything</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Erase the last sign</source>
        <translation>Efface le dernier signe</translation>
    </message>
</context>
<context>
    <name>KioskFooter</name>
    <message>
        <source>Contrast, larger text, lower buttons, more time</source>
        <translation>Contraste, texte plus grand, boutons plus bas, plus de temps</translation>
    </message>
    <message>
        <source>Easier use</source>
        <translation>Plus facile</translation>
    </message>
    <message>
        <source>Goes back to the first page</source>
        <translation>Revient à la première page</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>Asks a member of staff to come to this kiosk</source>
        <translation>Demande à un agent de venir à cette borne</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Appeler un agent</translation>
    </message>
</context>
<context>
    <name>KioskHeader</name>
    <message>
        <source>Welcome. Take your turn here</source>
        <translation>Bienvenue. Prenez votre tour ici</translation>
    </message>
    <message>
        <source>Shows what is on your ticket so far</source>
        <translation>Montre ce que contient déjà votre ticket</translation>
    </message>
</context>
<context>
    <name>LetterPad</name>
    <message>
        <source>Erase the last sign</source>
        <translation>Efface le dernier signe</translation>
    </message>
</context>
<context>
    <name>MissingPage</name>
    <message>
        <source>Tick what you have with you.</source>
        <translation>Cochez ce que vous avez avec vous.</translation>
    </message>
    <message>
        <source>Papers, and where to get them</source>
        <translation>Les pièces à fournir et où les obtenir</translation>
    </message>
    <message>
        <source>Photograph this list to have it with you.</source>
        <translation>Photographiez cette liste pour l’avoir avec vous.</translation>
    </message>
    <message>
        <source>You can take a ticket and hand the papers in later, if the clerk agrees</source>
        <translation>Vous pouvez prendre un ticket et remettre les pièces plus tard, si l’agent l’accepte</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Prendre un ticket</translation>
    </message>
    <message>
        <source>Take a ticket all the same</source>
        <translation>Prendre quand même un ticket</translation>
    </message>
    <message>
        <source>No ticket: come back when you have the papers</source>
        <translation>Pas de ticket : revenez quand vous aurez les pièces</translation>
    </message>
    <message>
        <source>Print what is missing</source>
        <translation>Imprimer ce qui manque</translation>
    </message>
</context>
<context>
    <name>ModeWords</name>
    <message>
        <source>Strong contrast</source>
        <translation>Contraste fort</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Lower the buttons</source>
        <translation>Abaisser les boutons</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Plus de temps</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>Langue des signes</translation>
    </message>
    <message>
        <source>Speak aloud</source>
        <translation>Lire à voix haute</translation>
    </message>
</context>
<context>
    <name>ModesPane</name>
    <message>
        <source>Easier use</source>
        <translation>Plus facile</translation>
    </message>
    <message>
        <source>For you alone, until you leave</source>
        <translation>Pour vous seul, jusqu’à votre départ</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Moins fort</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Plus fort</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Plus lent</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Plus rapide</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Yes, more time</source>
        <translation>Oui, plus de temps</translation>
    </message>
    <message>
        <source>No, finish</source>
        <translation>Non, terminer</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>Vous faut-il plus de temps ?</translation>
    </message>
    <message>
        <source>No, one is enough</source>
        <translation>Non, un seul suffit</translation>
    </message>
    <message>
        <source>Yes, another one</source>
        <translation>Oui, un autre</translation>
    </message>
    <message>
        <source>A ticket for this service was given here just now.</source>
        <translation>Un ticket pour cette démarche vient d’être délivré ici.</translation>
    </message>
    <message>
        <source>Another ticket for the same service?</source>
        <translation>Un autre ticket pour la même démarche ?</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>Non, continuer</translation>
    </message>
    <message>
        <source>Yes, start again</source>
        <translation>Oui, recommencer</translation>
    </message>
    <message>
        <source>What you have chosen so far will be lost.</source>
        <translation>Ce que vous avez choisi jusqu’ici sera perdu.</translation>
    </message>
    <message>
        <source>Start again?</source>
        <translation>Recommencer ?</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>D’accord</translation>
    </message>
    <message>
        <source>It is no ticket. When you have the papers, come and take your turn.</source>
        <translation>Ce n’est pas un ticket. Quand vous aurez les pièces, venez prendre votre tour.</translation>
    </message>
    <message>
        <source>Take your list of papers</source>
        <translation>Prenez votre liste de pièces</translation>
    </message>
    <message>
        <source>If no paper came out, photograph the list on this page or call a member of staff.</source>
        <translation>Si aucun papier n’est sorti, photographiez la liste sur cette page ou appelez un agent.</translation>
    </message>
    <message>
        <source>The list may not have been printed</source>
        <translation>La liste n’a peut-être pas été imprimée</translation>
    </message>
    <message>
        <source>Many tickets were taken here in a short time. Please try again in half a minute, or ask a member of staff.</source>
        <translation>Beaucoup de tickets ont été pris ici en peu de temps. Réessayez dans une demi-minute, ou demandez à un agent.</translation>
    </message>
    <message>
        <source>A short pause</source>
        <translation>Une courte pause</translation>
    </message>
    <message>
        <source>Please choose another service or ask a member of staff.</source>
        <translation>Choisissez une autre démarche ou demandez à un agent.</translation>
    </message>
    <message>
        <source>No tickets for this service now</source>
        <translation>Pas de ticket pour cette démarche en ce moment</translation>
    </message>
    <message>
        <source>Please type its code again, or ask a member of staff.</source>
        <translation>Tapez de nouveau son code, ou demandez à un agent.</translation>
    </message>
    <message>
        <source>The appointment could not be checked in</source>
        <translation>Le rendez-vous n’a pas pu être enregistré</translation>
    </message>
    <message>
        <source>Please stay near the kiosk.</source>
        <translation>Restez près de la borne, s’il vous plaît.</translation>
    </message>
    <message>
        <source>A member of staff has been called</source>
        <translation>Un agent a été appelé</translation>
    </message>
    <message>
        <source>Staff have been called already</source>
        <translation>Un agent a déjà été appelé</translation>
    </message>
</context>
<context>
    <name>NumberCard</name>
    <message>
        <source>Your number</source>
        <translation>Votre numéro</translation>
    </message>
</context>
<context>
    <name>OnlineCard</name>
    <message>
        <source>You need not wait: this is also on the internet</source>
        <translation>Vous n’êtes pas obligé d’attendre : c’est aussi sur internet</translation>
    </message>
</context>
<context>
    <name>PageTitle</name>
    <message>
        <source>Goes back one page</source>
        <translation>Revient à la page précédente</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>Up</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Suite</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Papers to have with you</source>
        <translation>Pièces à avoir avec vous</translation>
    </message>
    <message>
        <source>Shows what is missing and where to get it, and prints it as a list</source>
        <translation>Montre ce qui manque et où l’obtenir, et l’imprime sous forme de liste</translation>
    </message>
    <message>
        <source>I miss a paper</source>
        <translation>Il me manque une pièce</translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>Search for a service</source>
        <translation>Chercher une démarche</translation>
    </message>
    <message>
        <source>Card, licence…</source>
        <translation>Carte, permis…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>ReadyWords</name>
    <message numerus="yes">
        <source>in about %n minutes</source>
        <translation>
            <numerusform>dans %n minute environ</numerusform>
            <numerusform>dans %n minutes environ</numerusform>
        </translation>
    </message>
    <message>
        <source>on the same day</source>
        <translation>le jour même</translation>
    </message>
    <message numerus="yes">
        <source>in about %n days</source>
        <translation>
            <numerusform>dans %n jour environ</numerusform>
            <numerusform>dans %n jours environ</numerusform>
        </translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Ordinaire</translation>
    </message>
    <message>
        <source>From this centre: {service}</source>
        <translation>Dans ce centre : {service}</translation>
    </message>
    <message>
        <source>From: {agency}</source>
        <translation>Auprès de : {agency}</translation>
    </message>
    <message>
        <source>You get it on this visit: {service}</source>
        <translation>Vous l’obtenez lors de cette visite : {service}</translation>
    </message>
    <message numerus="yes">
        <source>%n papers are still missing</source>
        <translation>
            <numerusform>Il manque encore %n pièce</numerusform>
            <numerusform>Il manque encore %n pièces</numerusform>
        </translation>
    </message>
    <message>
        <source>You have everything</source>
        <translation>Vous avez tout</translation>
    </message>
    <message>
        <source>And bring what you have:</source>
        <translation>Et apportez ce que vous avez :</translation>
    </message>
    <message>
        <source>Papers you still need</source>
        <translation>Pièces qu’il vous faut encore</translation>
    </message>
    <message>
        <source>This is a list, not a ticket. When you have the papers, come and take your turn.</source>
        <translation>Ceci est une liste, pas un ticket. Quand vous aurez les pièces, venez prendre votre tour.</translation>
    </message>
    <message>
        <source>Without coming, on the internet</source>
        <translation>Sans venir, sur internet</translation>
    </message>
    <message>
        <source>Fee: {fee}</source>
        <translation>Frais : {fee}</translation>
    </message>
    <message numerus="yes">
        <source>and the fees of %n services are told at the window</source>
        <translation>
            <numerusform>et les frais de %n démarche, indiqués au guichet</numerusform>
            <numerusform>et les frais de %n démarches, indiqués au guichet</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {whole} services go on this ticket</source>
        <translation>{count} démarches sur {whole} vont sur ce ticket</translation>
    </message>
    <message>
        <source>You go on as: {category}</source>
        <translation>Vous continuez en tant que : {category}</translation>
    </message>
    <message>
        <source>{service} – {reason}</source>
        <translation>{service} – {reason}</translation>
    </message>
    <message>
        <source>one of its kind is on the ticket</source>
        <translation>une démarche du même type est déjà sur le ticket</translation>
    </message>
    <message>
        <source>Your ticket has: {services}. One of them is enough: this one takes its place.</source>
        <translation>Votre ticket contient : {services}. Une seule suffit : celle-ci la remplace.</translation>
    </message>
    <message>
        <source>{whom}. It needs a ticket of its own: finish this visit first.</source>
        <translation>{whom}. Il faut un ticket à part : terminez d’abord cette visite.</translation>
    </message>
    <message>
        <source>First: {window}</source>
        <translation>D’abord : {window}</translation>
    </message>
    <message>
        <source>Go to: {window}</source>
        <translation>Allez à : {window}</translation>
    </message>
    <message>
        <source>then: {kinds}</source>
        <translation>puis : {kinds}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>; </source>
        <translation> ; </translation>
    </message>
</context>
<context>
    <name>ScreenKeyboard</name>
    <message>
        <source>Erase the last letter</source>
        <translation>Efface la dernière lettre</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Opens a keyboard on the screen</source>
        <translation>Ouvre un clavier à l’écran</translation>
    </message>
    <message>
        <source>Search for a service</source>
        <translation>Trouver</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search for a service</source>
        <translation>Chercher une démarche</translation>
    </message>
    <message>
        <source>Choose the authority</source>
        <translation>Choisir l’administration</translation>
    </message>
    <message>
        <source>Ask a member of staff</source>
        <translation>Demander à un agent</translation>
    </message>
</context>
<context>
    <name>ServiceFacts</name>
    <message>
        <source>In the line now</source>
        <translation>Dans la file</translation>
    </message>
    <message>
        <source>Expected wait</source>
        <translation>Attente prévue</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Frais</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Délai</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Add a service</source>
        <translation>Ajouter une démarche</translation>
    </message>
    <message>
        <source>Add to my visit</source>
        <translation>Ajouter à ma visite</translation>
    </message>
    <message>
        <source>Take a ticket on the screen</source>
        <translation>Prendre un ticket à l’écran</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Prendre un ticket</translation>
    </message>
    <message>
        <source>Show my visit</source>
        <translation>Voir ma visite</translation>
    </message>
    <message>
        <source>No more fits on a ticket</source>
        <translation>Un ticket n’en contient pas plus</translation>
    </message>
    <message>
        <source>Already on your ticket</source>
        <translation>Déjà sur votre ticket</translation>
    </message>
    <message>
        <source>Take this one instead</source>
        <translation>Prendre plutôt celle-ci</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>What did you come for?</source>
        <translation>Que venez-vous faire ?</translation>
    </message>
    <message>
        <source>Most used now</source>
        <translation>Les plus demandées</translation>
    </message>
    <message>
        <source>Or choose the agency</source>
        <translation>Ou choisissez l’administration</translation>
    </message>
</context>
<context>
    <name>SignClip</name>
    <message>
        <source>This page in sign language</source>
        <translation>Cette page en langue des signes</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Halt</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>SlipBanner</name>
    <message>
        <source>Your slip is being printed…</source>
        <translation>Votre ticket s’imprime…</translation>
    </message>
    <message>
        <source>Take your slip</source>
        <translation>Prenez votre ticket</translation>
    </message>
    <message>
        <source>If no slip came out, note your number</source>
        <translation>Si aucun ticket n’est sorti, notez votre numéro</translation>
    </message>
    <message>
        <source>Your number is valid. Note it, or call a member of staff.</source>
        <translation>Votre numéro est valable. Notez-le, ou appelez un agent.</translation>
    </message>
    <message>
        <source>The slip was not printed</source>
        <translation>Le ticket n’a pas été imprimé</translation>
    </message>
    <message>
        <source>Note your number or photograph the code</source>
        <translation>Notez votre numéro ou photographiez le code</translation>
    </message>
</context>
<context>
    <name>SpeechWords</name>
    <message numerus="yes">
        <source>%n choices</source>
        <translation>
            <numerusform>%n choix</numerusform>
            <numerusform>%n choix</numerusform>
        </translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>pas disponible maintenant</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>pas choisi</translation>
    </message>
    <message>
        <source>nothing typed yet</source>
        <translation>rien n’est encore tapé</translation>
    </message>
    <message>
        <source>typed: {text}</source>
        <translation>tapé : {text}</translation>
    </message>
    <message>
        <source>Eight: the next one. Two: the one before. Five: choose it. Four: back. One: hear it again. Three: louder. Nine: softer. Six: the whole page. Seven: call staff. Star: these keys. Zero: easier use. Hash: the voice on or off.</source>
        <translation>Huit : le suivant. Deux : le précédent. Cinq : le choisir. Quatre : retour. Un : réécouter. Trois : plus fort. Neuf : moins fort. Six : toute la page. Sept : appeler un agent. Étoile : ces touches. Zéro : plus facile. Dièse : la voix, oui ou non.</translation>
    </message>
    <message>
        <source>Type the number with the keys. Star: erase the last digit. Hash: the number is whole.</source>
        <translation>Tapez le numéro avec les touches. Étoile : effacer le dernier chiffre. Dièse : le numéro est complet.</translation>
    </message>
    <message>
        <source>Type with the letters of a telephone, one strike for each letter. Two: A, B, C. Three: D, E, F. Four: G, H, I. Five: J, K, L. Six: M, N, O. Seven: P, Q, R, S. Eight: T, U, V. Nine: W, X, Y, Z. One: another word on the same keys. Zero: one word more. Star: erase. Hash: to what was found.</source>
        <translation>Tapez avec les lettres du téléphone, une frappe par lettre. Deux : A, B, C. Trois : D, E, F. Quatre : G, H, I. Cinq : J, K, L. Six : M, N, O. Sept : P, Q, R, S. Huit : T, U, V. Neuf : W, X, Y, Z. Un : un autre mot sur les mêmes touches. Zéro : un mot de plus. Étoile : effacer. Dièse : aux résultats.</translation>
    </message>
    <message>
        <source>No further word</source>
        <translation>Aucun autre mot</translation>
    </message>
    <message>
        <source>Five: type with the keys</source>
        <translation>Cinq : taper avec les touches</translation>
    </message>
    <message>
        <source>The kiosk speaks. Eight: the next one. Five: choose it. Star: all keys.</source>
        <translation>La borne parle. Huit : le suivant. Cinq : le choisir. Étoile : toutes les touches.</translation>
    </message>
    <message>
        <source>The voice is off. Any key turns it on.</source>
        <translation>La voix est coupée. Une touche la rétablit.</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Plus fort</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Moins fort</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Depuis le début</translation>
    </message>
</context>
<context>
    <name>StaffActions</name>
    <message>
        <source>For staff</source>
        <translation>Pour le personnel</translation>
    </message>
    <message>
        <source>Back to the visitors</source>
        <translation>Retour aux visiteurs</translation>
    </message>
    <message>
        <source>Marked as a second print; nothing changes in the line</source>
        <translation>Marqué comme deuxième impression ; rien ne change dans la file</translation>
    </message>
    <message>
        <source>Begins the count of the paper anew</source>
        <translation>Recommence le compte du papier</translation>
    </message>
    <message>
        <source>A new roll is in</source>
        <translation>Un nouveau rouleau est en place</translation>
    </message>
    <message>
        <source>Ends the program; the system starts it anew</source>
        <translation>Termine le programme ; le système le relance</translation>
    </message>
    <message>
        <source>Start the program again</source>
        <translation>Relancer le programme</translation>
    </message>
    <message>
        <source>Ends the program; it comes back with the machine&apos;s next start</source>
        <translation>Termine le programme ; il revient au prochain démarrage de la machine</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Fermer la borne</translation>
    </message>
</context>
<context>
    <name>StaffCodePad</name>
    <message>
        <source>Code for staff</source>
        <translation>Code du personnel</translation>
    </message>
    <message>
        <source>Digits typed: %1</source>
        <translation>Chiffres tapés : %1</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Efface le dernier chiffre</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>StaffPane</name>
    <message>
        <source>For staff</source>
        <translation>Pour le personnel</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>This code is not right</source>
        <translation>Ce code n’est pas le bon</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong codes. Wait %n seconds</source>
        <translation>
            <numerusform>Trop de codes erronés. Attendez %n seconde</numerusform>
            <numerusform>Trop de codes erronés. Attendez %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Second print</source>
        <translation>Deuxième impression</translation>
    </message>
    <message>
        <source>Print the last slip again: {code}</source>
        <translation>Réimprimer le dernier ticket : {code}</translation>
    </message>
    <message>
        <source>It is being printed…</source>
        <translation>Impression en cours…</translation>
    </message>
    <message>
        <source>The slip was printed again</source>
        <translation>Le ticket a été réimprimé</translation>
    </message>
    <message>
        <source>Nobody knows whether it came out: look at the printer</source>
        <translation>On ne sait pas s’il est sorti : regardez l’imprimante</translation>
    </message>
    <message>
        <source>It was not printed: look at the printer</source>
        <translation>Il n’a pas été imprimé : regardez l’imprimante</translation>
    </message>
    <message>
        <source>Staff: paper is low</source>
        <translation>Personnel : bientôt plus de papier</translation>
    </message>
    <message>
        <source>The paper is near its end</source>
        <translation>Le papier touche à sa fin</translation>
    </message>
    <message numerus="yes">
        <source>Paper for about %n slips</source>
        <translation>
            <numerusform>Papier pour environ %n ticket</numerusform>
            <numerusform>Papier pour environ %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slips from this roll</source>
        <translation>
            <numerusform>%n ticket de ce rouleau</numerusform>
            <numerusform>%n tickets de ce rouleau</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketActions</name>
    <message>
        <source>One ticket for all of them</source>
        <translation>Un seul ticket pour toutes</translation>
    </message>
    <message>
        <source>Priority, a wheelchair, an interpreter and more</source>
        <translation>Priorité, fauteuil roulant, interprète, etc.</translation>
    </message>
    <message>
        <source>Priority or help</source>
        <translation>Priorité ou aide</translation>
    </message>
    <message>
        <source>Your needs are noted</source>
        <translation>Vos besoins sont notés</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>First to</source>
        <translation>D’abord vers</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Allez à</translation>
    </message>
    <message>
        <source>In the line</source>
        <translation>Dans la file</translation>
    </message>
    <message>
        <source>Expected wait</source>
        <translation>Attente prévue</translation>
    </message>
    <message>
        <source>A code for your phone’s camera</source>
        <translation>Un code pour l’appareil photo de votre téléphone</translation>
    </message>
    <message>
        <source>Photograph the code to keep your ticket</source>
        <translation>Photographiez le code pour garder votre ticket</translation>
    </message>
    <message>
        <source>Goes back to the first page</source>
        <translation>Revient à la première page</translation>
    </message>
    <message>
        <source>Once more, if no slip came out</source>
        <translation>Une fois encore, si aucun ticket n’est sorti</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Réimprimer</translation>
    </message>
</context>
<context>
    <name>TiersCard</name>
    <message>
        <source>How soon, and the fee for it</source>
        <translation>Délai, et frais correspondants</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>may not be served today</source>
        <translation>peut-être pas aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>more than %n hours</source>
        <translation>
            <numerusform>plus d’%n heure</numerusform>
            <numerusform>plus de %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n minutes</source>
        <translation>
            <numerusform>jusqu’à %n minute</numerusform>
            <numerusform>jusqu’à %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{low}–%n minutes</source>
        <translation>
            <numerusform>{low} à %n minute</numerusform>
            <numerusform>{low} à %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>about {wait}</source>
        <translation>environ {wait}</translation>
    </message>
    <message>
        <source>not sure today</source>
        <translation>incertain aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>over %n h</source>
        <translation>
            <numerusform>plus de %n h</numerusform>
            <numerusform>plus de %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n min</source>
        <translation>
            <numerusform>max. %n min</numerusform>
            <numerusform>max. %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{low}–%n min</source>
        <translation>
            <numerusform>{low} à %n min</numerusform>
            <numerusform>{low} à %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>am</source>
        <translation>du matin</translation>
    </message>
    <message>
        <source>pm</source>
        <translation>de l’après-midi</translation>
    </message>
</context>
<context>
    <name>TroubleWords</name>
    <message>
        <source>No more tickets today</source>
        <translation>Plus de tickets aujourd’hui</translation>
    </message>
    <message>
        <source>This kiosk is out of service</source>
        <translation>Cette borne est hors service</translation>
    </message>
    <message>
        <source>This kiosk cannot keep a record of the tickets it gives.</source>
        <translation>Cette borne ne peut pas enregistrer les tickets qu’elle délivre.</translation>
    </message>
    <message>
        <source>The ticket system cannot be reached.</source>
        <translation>Le système de tickets est injoignable.</translation>
    </message>
    <message>
        <source>The ticket system cannot be reached, and this kiosk has no numbers left.</source>
        <translation>Le système de tickets est injoignable et cette borne n’a plus de numéros.</translation>
    </message>
    <message>
        <source>The ticket system has not been reached for too long.</source>
        <translation>Le système de tickets est injoignable depuis trop longtemps.</translation>
    </message>
    <message>
        <source>The centre has closed its queues for today.</source>
        <translation>Le centre a fermé ses files pour aujourd’hui.</translation>
    </message>
    <message>
        <source>Something went wrong. The kiosk is starting again.</source>
        <translation>Une erreur s’est produite. La borne redémarre.</translation>
    </message>
    <message>
        <source>The paper has run out.</source>
        <translation>Il n’y a plus de papier.</translation>
    </message>
    <message>
        <source>The cover of the printer is open.</source>
        <translation>Le capot de l’imprimante est ouvert.</translation>
    </message>
    <message>
        <source>The printer does not work at the moment.</source>
        <translation>L’imprimante ne fonctionne pas en ce moment.</translation>
    </message>
    <message>
        <source>there is no printer</source>
        <translation>il n’y a pas d’imprimante</translation>
    </message>
    <message>
        <source>the paper has run out</source>
        <translation>il n’y a plus de papier</translation>
    </message>
    <message>
        <source>the cover of the printer is open</source>
        <translation>le capot de l’imprimante est ouvert</translation>
    </message>
    <message>
        <source>the printer is switched off line</source>
        <translation>l’imprimante est hors ligne</translation>
    </message>
    <message>
        <source>the printer does not answer</source>
        <translation>l’imprimante ne répond pas</translation>
    </message>
    <message>
        <source>the printer reports a fault</source>
        <translation>l’imprimante signale une panne</translation>
    </message>
    <message>
        <source>the ticket system cannot be reached</source>
        <translation>le système de tickets est injoignable</translation>
    </message>
    <message>
        <source>the day is closed</source>
        <translation>la journée est close</translation>
    </message>
    <message>
        <source>the numbers of this kiosk are used up</source>
        <translation>les numéros de cette borne sont épuisés</translation>
    </message>
    <message>
        <source>too long without the ticket system</source>
        <translation>trop longtemps sans le système de tickets</translation>
    </message>
    <message>
        <source>the record of this kiosk is damaged</source>
        <translation>le registre de cette borne est endommagé</translation>
    </message>
    <message>
        <source>the disk of this kiosk is full</source>
        <translation>le disque de cette borne est plein</translation>
    </message>
    <message>
        <source>the disk of this kiosk cannot be written to</source>
        <translation>impossible d’écrire sur le disque de cette borne</translation>
    </message>
    <message>
        <source>another program uses the record of this kiosk</source>
        <translation>un autre programme utilise le registre de cette borne</translation>
    </message>
    <message>
        <source>a fault in the program</source>
        <translation>une erreur du programme</translation>
    </message>
    <message>
        <source>Numbers already given are still called.</source>
        <translation>Les numéros déjà délivrés sont encore appelés.</translation>
    </message>
    <message>
        <source>Please use another kiosk or ask a member of staff.</source>
        <translation>Utilisez une autre borne ou demandez à un agent.</translation>
    </message>
    <message>
        <source>No ticket was given</source>
        <translation>Aucun ticket n’a été délivré</translation>
    </message>
    <message>
        <source>Please try again, or ask a member of staff.</source>
        <translation>Réessayez, ou demandez à un agent.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>VisitBar</name>
    <message>
        <source>Shows what is on your ticket so far</source>
        <translation>Montre ce que contient déjà votre ticket</translation>
    </message>
    <message>
        <source>Show my visit</source>
        <translation>Voir ma visite</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Your visit</source>
        <translation>Votre visite</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Ajouter une démarche</translation>
    </message>
    <message>
        <source>Take a ticket on the screen</source>
        <translation>Prendre un ticket à l’écran</translation>
    </message>
    <message>
        <source>Take one ticket</source>
        <translation>Prendre un seul ticket</translation>
    </message>
    <message>
        <source>Not on this ticket:</source>
        <translation>Pas sur ce ticket :</translation>
    </message>
    <message>
        <source>Time in the centre</source>
        <translation>Temps au centre</translation>
    </message>
    <message>
        <source>Fees together</source>
        <translation>Total des frais</translation>
    </message>
</context>
<context>
    <name>VisitService</name>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>WindowsCard</name>
    <message>
        <source>Your way through the windows</source>
        <translation>Votre parcours de guichet en guichet</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Nobody is ahead of you</source>
        <translation>Il n’y a personne avant vous</translation>
    </message>
    <message numerus="yes">
        <source>%n people ahead of you</source>
        <translation>
            <numerusform>%n personne avant vous</numerusform>
            <numerusform>%n personnes avant vous</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected wait: {wait}</source>
        <translation>Attente prévue : {wait}</translation>
    </message>
    <message>
        <source>You may not be served today</source>
        <translation>Votre tour ne viendra peut-être pas aujourd’hui</translation>
    </message>
    <message>
        <source>Your turn: {wait}</source>
        <translation>Votre tour : {wait}</translation>
    </message>
    <message>
        <source>Your turn: before {until}</source>
        <translation>Votre tour : avant {until}</translation>
    </message>
    <message>
        <source>Your turn: between {since} and {until}</source>
        <translation>Votre tour : entre {since} et {until}</translation>
    </message>
    <message>
        <source>Your turn: about {since} to {until}</source>
        <translation>Votre tour : vers {since} à {until}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation>{weekday} {day} {month} {year}</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Gratuit</translation>
    </message>
    <message numerus="yes">
        <source>About %n pounds</source>
        <translation>
            <numerusform>Environ %n livre</numerusform>
            <numerusform>Environ %n livres</numerusform>
        </translation>
    </message>
    <message>
        <source>By the amount due</source>
        <translation>Selon le montant dû</translation>
    </message>
    <message>
        <source>Told at the window</source>
        <translation>Indiqué au guichet</translation>
    </message>
    <message>
        <source>Approximate: confirm at the window</source>
        <translation>Approximatif : à confirmer au guichet</translation>
    </message>
    <message>
        <source>Issued without contact to the centre</source>
        <translation>Délivré sans liaison avec le centre</translation>
    </message>
    <message>
        <source>Your place in the line counts from this moment</source>
        <translation>Votre place dans la file compte à partir de maintenant</translation>
    </message>
    <message>
        <source>Papers to have ready</source>
        <translation>Pièces à préparer</translation>
    </message>
    <message>
        <source>Windows on your way (the order may change)</source>
        <translation>Guichets sur votre parcours (l’ordre peut changer)</translation>
    </message>
    <message>
        <source>Windows on your way</source>
        <translation>Guichets sur votre parcours</translation>
    </message>
    <message>
        <source>Please wait in the hall until your number is called</source>
        <translation>Attendez dans la salle que votre numéro soit appelé</translation>
    </message>
    <message numerus="yes">
        <source>%n services on one ticket</source>
        <translation>
            <numerusform>%n démarche sur un ticket</numerusform>
            <numerusform>%n démarches sur un ticket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more services</source>
        <translation>
            <numerusform>et %n autre démarche</numerusform>
            <numerusform>et %n autres démarches</numerusform>
        </translation>
    </message>
    <message>
        <source>I use a wheelchair</source>
        <translation>Je suis en fauteuil roulant</translation>
    </message>
    <message>
        <source>I use sign language</source>
        <translation>J’utilise la langue des signes</translation>
    </message>
    <message>
        <source>I need an interpreter</source>
        <translation>Il me faut un interprète</translation>
    </message>
    <message>
        <source>Somebody should go with me</source>
        <translation>J’ai besoin d’un accompagnateur</translation>
    </message>
    <message>
        <source>The clerk should come to me</source>
        <translation>L’agent devrait venir à moi</translation>
    </message>
    <message numerus="yes">
        <source>and %n more papers</source>
        <translation>
            <numerusform>et %n autre pièce</numerusform>
            <numerusform>et %n autres pièces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more windows</source>
        <translation>
            <numerusform>et %n autre guichet</numerusform>
            <numerusform>et %n autres guichets</numerusform>
        </translation>
    </message>
    <message>
        <source>For: {categories}</source>
        <translation>Pour : {categories}</translation>
    </message>
    <message>
        <source>Not done in this centre</source>
        <translation>Ne se fait pas dans ce centre</translation>
    </message>
    <message>
        <source>{service} is not done in this centre. Ask at the agency: {agency}.</source>
        <translation>{service} ne se fait pas dans ce centre. Adressez-vous à : {agency}.</translation>
    </message>
    <message>
        <source>{errand} is not done in this centre: it comes {where}.</source>
        <translation>{errand} ne se fait pas dans ce centre : adressez-vous {where}.</translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message>
        <source>Life event: {services}</source>
        <translation>Événement de la vie : {services}</translation>
    </message>
    <message numerus="yes">
        <source>The first page returns in %n seconds</source>
        <translation>
            <numerusform>La première page revient dans %n seconde</numerusform>
            <numerusform>La première page revient dans %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>All agencies ({count})</source>
        <translation>Toutes ({count})</translation>
    </message>
    <message>
        <source>Nothing was found. Try another word.</source>
        <translation>Rien n’a été trouvé. Essayez un autre mot.</translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Lundi</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Mardi</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mercredi</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Jeudi</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Vendredi</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samedi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Dimanche</translation>
    </message>
    <message>
        <source>January</source>
        <translation>janvier</translation>
    </message>
    <message>
        <source>February</source>
        <translation>février</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>April</source>
        <translation>avril</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juillet</translation>
    </message>
    <message>
        <source>August</source>
        <translation>août</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octobre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>novembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>décembre</translation>
    </message>
</context>
</TS>
