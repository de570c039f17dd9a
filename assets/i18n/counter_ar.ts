<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message>
        <source>Call next</source>
        <translation>نداء التالي</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>إعادة النداء</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء الخدمة</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>إنهاء الخدمة</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Change the visit</source>
        <translation>تعديل الزيارة</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>تحويل</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>End the break</source>
        <translation>إنهاء الاستراحة</translation>
    </message>
    <message>
        <source>Complete, then call next</source>
        <translation>إنهاء ثم نداء التالي</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>إلغاء التذكرة</translation>
    </message>
    <message>
        <source>Complete with a fee</source>
        <translation>إنهاء مع تحصيل رسم</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>طباعة الإيصال</translation>
    </message>
    <message>
        <source>Serve without a ticket</source>
        <translation>خدمة زائر بلا تذكرة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Hand over the counter</source>
        <translation>تسليم الشباك</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Call this one</source>
        <translation>نداء هذه التذكرة</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>عودة إلى الدور</translation>
    </message>
    <message>
        <source>Reinstate</source>
        <translation>إعادة إلى الدور</translation>
    </message>
    <message>
        <source>number pad {key}</source>
        <translation>لوحة الأرقام {key}</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>From other programs: {keys}</source>
        <translation>من البرامج الأخرى: {keys}</translation>
    </message>
    <message>
        <source>Click here first, then use the keys</source>
        <translation>اضغط هنا أولًا، ثم استخدم المفاتيح</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Counter {number}</source>
        <translation>شباك {number}</translation>
    </message>
    <message>
        <source>A ticket is in hand</source>
        <translation>تذكرة ما زالت عندك</translation>
    </message>
    <message>
        <source>{ticket} is still in hand.</source>
        <translation>التذكرة {ticket} ما زالت عندك.</translation>
    </message>
    <message>
        <source>It stays at this counter: sign in here again to go on with it.</source>
        <translation>ستبقى على هذا الشباك: سجّل الدخول هنا مرة أخرى لتكملها.</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;البقاء</translation>
    </message>
    <message>
        <source>&amp;Close anyway</source>
        <translation>الإ&amp;غلاق رغم ذلك</translation>
    </message>
    <message>
        <source>Dawr – counter</source>
        <translation>دور – الشباك</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>تغيير اللغة</translation>
    </message>
    <message>
        <source>Small bar</source>
        <translation>الشريط الصغير</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>F12 ends the break.</source>
        <translation>المفتاح F12 ينهي الاستراحة.</translation>
    </message>
    <message>
        <source>This counter was closed.</source>
        <translation>أُغلق هذا الشباك.</translation>
    </message>
    <message>
        <source>Sign out and sign in again to go on.</source>
        <translation>سجّل الخروج ثم سجّل الدخول من جديد للمتابعة.</translation>
    </message>
    <message>
        <source>F5 calls the next visitor.</source>
        <translation>المفتاح F5 ينادي الزائر التالي.</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>لا أحد ينتظر.</translation>
    </message>
    <message>
        <source>The next visitor appears here by itself.</source>
        <translation>يظهر الزائر التالي هنا من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>في استراحة</translation>
    </message>
    <message>
        <source>For the technician: {reason}</source>
        <translation>للفني: {reason}</translation>
    </message>
    <message>
        <source>No display has shown this call: call the visitor out loud.</source>
        <translation>لم تعرض أي شاشة هذا النداء: نادِ الزائر بصوتك.</translation>
    </message>
    <message>
        <source>Ticket {code}</source>
        <translation>تذكرة {code}</translation>
    </message>
    <message>
        <source>{window} · step {place} of {places}</source>
        <translation>{window} · الخطوة {place} من {places}</translation>
    </message>
    <message>
        <source>Ticket in hand</source>
        <translation>التذكرة الحالية</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Speaks Arabic</source>
        <translation>يتحدث العربية</translation>
    </message>
    <message>
        <source>Speaks English</source>
        <translation>يتحدث الإنجليزية</translation>
    </message>
    <message>
        <source>Speaks French</source>
        <translation>يتحدث الفرنسية</translation>
    </message>
    <message>
        <source>Speaks German</source>
        <translation>يتحدث الألمانية</translation>
    </message>
    <message>
        <source>Wheelchair</source>
        <translation>كرسي متحرك</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>لغة الإشارة</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>يحتاج مترجمًا</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>معه مرافق</translation>
    </message>
    <message>
        <source>Go to the visitor</source>
        <translation>يُذهب إليه</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>الشباك متاح</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>تم النداء</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>الخدمة جارية</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>في استراحة</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>From the desk before: {note}</source>
        <translation>من الشباك السابق: {note}</translation>
    </message>
    <message>
        <source>For counter {number}</source>
        <translation>لشباك {number}</translation>
    </message>
    <message>
        <source>For {clerk}</source>
        <translation>للموظف {clerk}</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Tickets that wait</source>
        <translation>التذاكر المنتظرة</translation>
    </message>
    <message>
        <source>Parked tickets</source>
        <translation>التذاكر المعلّقة</translation>
    </message>
    <message>
        <source>Missed tickets</source>
        <translation>تذاكر من لم يحضروا</translation>
    </message>
    <message>
        <source>Alt+1 to Alt+3 lists · arrows choose · Enter acts · Delete cancels
+ × ⏎ − ÷ are keys of the number pad</source>
        <translation>⁦Alt+1⁩ إلى ⁦Alt+3⁩ للقوائم · الأسهم للاختيار · ⁦Enter⁩ للتنفيذ · ⁦Delete⁩ للإلغاء
⁦+ × ⏎ − ÷⁩ من لوحة الأرقام</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>لا أحد ينتظر.</translation>
    </message>
    <message>
        <source>{people}, the longest for {minutes}</source>
        <translation>{people}، وأطول انتظار: {minutes}</translation>
    </message>
    <message>
        <source>With a new ticket: {waits}</source>
        <translation>بتذكرة جديدة: {waits}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>الانتظار</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>المعلّقة</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>لم يحضروا</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>التذكرة</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Class, needs</source>
        <translation>الفئة والاحتياجات</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>حتى {time}</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Locked by {clerk}</source>
        <translation>قفل الشاشة: {clerk}</translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation>ال&amp;رقم السري</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Counter {place} asks for the supervisor.</source>
        <translation>شباك {place} يطلب المشرف.</translation>
    </message>
    <message>
        <source>Alarm at counter {place}.</source>
        <translation>إنذار من شباك {place}.</translation>
    </message>
    <message>
        <source>A visitor asks for help at kiosk {place}.</source>
        <translation>زائر يطلب المساعدة عند جهاز {place}.</translation>
    </message>
    <message>
        <source>Kiosk {place} is running out of paper.</source>
        <translation>ورق الجهاز {place} يوشك على النفاد.</translation>
    </message>
    <message>
        <source>The supervisor has seen your call.</source>
        <translation>اطّلع المشرف على طلبك.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>This cannot be done now.</source>
        <translation>لا يمكن تنفيذ ذلك الآن.</translation>
    </message>
    <message>
        <source>Nobody is waiting. The next visitor appears here at once.</source>
        <translation>لا أحد ينتظر. يظهر الزائر التالي هنا فور وصوله.</translation>
    </message>
    <message>
        <source>The visitor has that class already.</source>
        <translation>الزائر مسجل في هذه الفئة من قبل.</translation>
    </message>
    <message>
        <source>This ticket has moved on meanwhile. The screen now shows where it stands.</source>
        <translation>تغيّرت حالة هذه التذكرة في الأثناء، والشاشة تعرض حالتها الآن.</translation>
    </message>
    <message>
        <source>This ticket does not exist. The list has been read again.</source>
        <translation>هذه التذكرة غير موجودة. أُعيدت قراءة القائمة.</translation>
    </message>
    <message>
        <source>A ticket is still in hand. Complete, park or transfer it first.</source>
        <translation>ما زالت عندك تذكرة. أنهِها أو علّقها أو حوّلها أولًا.</translation>
    </message>
    <message>
        <source>A ticket is still in hand. Finish it, or hand over: Shift+F12.</source>
        <translation>ما زالت لديك تذكرة. أنهها أولًا، أو سلّم الشباك: Shift+F12.</translation>
    </message>
    <message>
        <source>Give the visitor time: possible in {seconds}.</source>
        <translation>أمهل الزائر: يمكن ذلك بعد {seconds}.</translation>
    </message>
    <message>
        <source>This ticket was missed again. The visitor takes a new one.</source>
        <translation>فات هذه التذكرة دورها مرة أخرى. يأخذ الزائر تذكرة جديدة.</translation>
    </message>
    <message>
        <source>This can no longer be undone.</source>
        <translation>لم يعد التراجع ممكنًا.</translation>
    </message>
    <message>
        <source>This visit can no longer be rated.</source>
        <translation>انتهى وقت تقييم هذه الزيارة.</translation>
    </message>
    <message>
        <source>Another counter has this ticket in hand.</source>
        <translation>هذه التذكرة عند شباك آخر.</translation>
    </message>
    <message>
        <source>This step has begun or is over: it can no longer be dropped.</source>
        <translation>بدأت هذه الخطوة أو انتهت، فلا يمكن إسقاطها.</translation>
    </message>
    <message>
        <source>A step cannot come before one that it waits for. Look at the order again.</source>
        <translation>لا تسبق خطوةٌ خطوةً أخرى تنتظرها. راجع الترتيب.</translation>
    </message>
    <message>
        <source>The catalogue does not know this service.</source>
        <translation>هذه الخدمة غير موجودة في دليل الخدمات.</translation>
    </message>
    <message>
        <source>This centre does not offer this service now.</source>
        <translation>هذا المركز لا يقدم هذه الخدمة الآن.</translation>
    </message>
    <message>
        <source>This queue no longer exists. Choose another one.</source>
        <translation>لم يعد هذا الطابور موجودًا. اختر غيره.</translation>
    </message>
    <message>
        <source>The centre has no counter {counter}. Choose one from the list, or mend the settings.</source>
        <translation>لا يوجد شباك {counter} في المركز. اختر شباكًا من القائمة أو صحّح الإعدادات.</translation>
    </message>
    <message>
        <source>This counter is not open for you. End the break, or sign out and sign in again.</source>
        <translation>هذا الشباك غير مفتوح باسمك. أنهِ الاستراحة، أو سجّل الخروج ثم الدخول.</translation>
    </message>
    <message>
        <source>{clerk} has this counter open. Ask them to sign out there, or choose another counter.</source>
        <translation>هذا الشباك مفتوح باسم {clerk}. اطلب تسجيل الخروج منه، أو اختر شباكًا آخر.</translation>
    </message>
    <message>
        <source>The note may hold no identity number. Write it without.</source>
        <translation>لا يجوز أن تحتوي الملاحظة على رقم قومي. اكتبها من دونه.</translation>
    </message>
    <message>
        <source>The note is too long.</source>
        <translation>الملاحظة أطول من اللازم.</translation>
    </message>
    <message>
        <source>The day is closed. Calling goes on tomorrow.</source>
        <translation>أُغلق اليوم. يُستأنف النداء غدًا.</translation>
    </message>
    <message>
        <source>Choose a reason: it is kept in the log.</source>
        <translation>اختر سببًا: يُحفظ في السجل.</translation>
    </message>
    <message>
        <source>This was done already and is not done twice.</source>
        <translation>نُفّذ هذا من قبل ولن يُنفّذ مرتين.</translation>
    </message>
    <message>
        <source>Clerk or PIN is wrong. Check both and try again.</source>
        <translation>اسم الموظف أو الرقم السري غير صحيح. راجعهما وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Too many wrong tries. You can try again in {seconds}, or ask your supervisor.</source>
        <translation>محاولات خاطئة كثيرة. يمكنك المحاولة بعد: {seconds}، أو اسأل المشرف.</translation>
    </message>
    <message>
        <source>This PIN is too short or too simple.</source>
        <translation>هذا الرقم السري قصير أو بسيط أكثر من اللازم.</translation>
    </message>
    <message>
        <source>The catalogue was refused. Tell the technician.</source>
        <translation>رُفض دليل الخدمات. أبلغ الفني.</translation>
    </message>
    <message>
        <source>The database cannot be used. Tell the technician.</source>
        <translation>لا يمكن استخدام قاعدة البيانات. أبلغ الفني.</translation>
    </message>
    <message>
        <source>The database does not answer. Trying again…</source>
        <translation>انقطع الاتصال بقاعدة البيانات. تجري إعادة المحاولة…</translation>
    </message>
    <message>
        <source>The database is damaged and is left as it is. Tell the technician now.</source>
        <translation>قاعدة البيانات تالفة وتُركت كما هي. أبلغ الفني الآن.</translation>
    </message>
    <message>
        <source>The disk is full: nothing can be saved. Tell the technician now.</source>
        <translation>القرص ممتلئ ولا يمكن حفظ شيء. أبلغ الفني الآن.</translation>
    </message>
    <message>
        <source>This program and the database are of different versions. Tell the technician.</source>
        <translation>إصدار البرنامج يختلف عن إصدار قاعدة البيانات. أبلغ الفني.</translation>
    </message>
    <message>
        <source>The centre has moved to another database. Tell the technician.</source>
        <translation>انتقل المركز إلى قاعدة بيانات أخرى. أبلغ الفنّي.</translation>
    </message>
    <message>
        <source>The login of this machine is for another counter. Tell the technician.</source>
        <translation>هذا الجهاز مسجَّل لشباك آخر. أبلغ الفنّي.</translation>
    </message>
    <message>
        <source>The database is slow to answer. Please wait…</source>
        <translation>قاعدة البيانات بطيئة في الرد. انتظر من فضلك…</translation>
    </message>
    <message>
        <source>No answer came. As soon as the connection is back, this screen shows what was done.</source>
        <translation>لم يصل رد. عند عودة الاتصال تعرض هذه الشاشة ما تم فعلًا.</translation>
    </message>
    <message>
        <source>Type your clerk name.</source>
        <translation>اكتب اسم المستخدم.</translation>
    </message>
    <message>
        <source>Type your PIN.</source>
        <translation>اكتب الرقم السري.</translation>
    </message>
    <message>
        <source>A PIN has at least six digits.</source>
        <translation>الرقم السري ستة أرقام على الأقل.</translation>
    </message>
    <message>
        <source>Choose at least one queue to serve.</source>
        <translation>اختر طابورًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>{ticket} was called again.</source>
        <translation>أُعيد نداء {ticket}.</translation>
    </message>
    <message>
        <source>{ticket} is completed.</source>
        <translation>انتهت خدمة {ticket}.</translation>
    </message>
    <message>
        <source>{ticket} is done here and now waits for: {queue}.</source>
        <translation>انتهت {ticket} هنا وتنتظر الآن: {queue}.</translation>
    </message>
    <message>
        <source>{ticket} did not come. It stands in the list “Missed”.</source>
        <translation>صاحب {ticket} لم يحضر. التذكرة في قائمة «لم يحضروا».</translation>
    </message>
    <message>
        <source>{ticket} is parked for {minutes} and then comes back by itself.</source>
        <translation>عُلّقت {ticket}، وتعود من تلقاء نفسها بعد: {minutes}.</translation>
    </message>
    <message>
        <source>{ticket} is parked until somebody resumes it.</source>
        <translation>عُلّقت {ticket} حتى يعيدها أحد إلى الدور.</translation>
    </message>
    <message>
        <source>{ticket} now waits for: {queue}.</source>
        <translation>تنتظر {ticket} الآن: {queue}.</translation>
    </message>
    <message>
        <source>{ticket} now waits for counter {counter} alone.</source>
        <translation>تنتظر {ticket} الآن شباك {counter} وحده.</translation>
    </message>
    <message>
        <source>{ticket} now waits for {clerk} alone.</source>
        <translation>ينتظر {ticket} الآن الموظف {clerk} وحده.</translation>
    </message>
    <message>
        <source>The visit of {ticket} is changed.</source>
        <translation>تم تعديل زيارة {ticket}.</translation>
    </message>
    <message>
        <source>{ticket} is cancelled.</source>
        <translation>أُلغيت {ticket}.</translation>
    </message>
    <message>
        <source>Undone: {ticket} is in hand again.</source>
        <translation>تم التراجع: {ticket} عندك من جديد.</translation>
    </message>
    <message>
        <source>The call is taken back: {ticket} waits again.</source>
        <translation>أُلغي النداء: عادت {ticket} إلى الانتظار.</translation>
    </message>
    <message>
        <source>{ticket} waits again at its own place.</source>
        <translation>عادت {ticket} إلى مكانها في الدور.</translation>
    </message>
    <message>
        <source>{ticket} keeps its place and can be called from {time}.</source>
        <translation>تحتفظ {ticket} بمكانها، ويمكن نداؤها من {time}.</translation>
    </message>
    <message>
        <source>{ticket} came back late: its place counts from now.</source>
        <translation>عاد صاحب {ticket} متأخرًا: يُحسب دوره من الآن.</translation>
    </message>
    <message>
        <source>F4 undoes it, for {seconds}.</source>
        <translation>للتراجع F4، أمامك {seconds}.</translation>
    </message>
    <message>
        <source>Is {ticket} still being served? F8 completes, F10 parks.</source>
        <translation>هل ما زالت خدمة {ticket} جارية؟ F8 للإنهاء، F10 للتعليق.</translation>
    </message>
    <message>
        <source>The supervisor is told.</source>
        <translation>أُبلغ المشرف.</translation>
    </message>
    <message>
        <source>The receipt of {ticket} is printed.</source>
        <translation>طُبع إيصال {ticket}.</translation>
    </message>
    <message>
        <source>No fee was taken at this counter today.</source>
        <translation>لم تُحصَّل رسوم على هذا الشباك اليوم.</translation>
    </message>
    <message>
        <source>No receipt for {ticket}: the printer has no paper. Ctrl+P prints it later.</source>
        <translation>لم يُطبع إيصال {ticket}: نفد ورق الطابعة. يطبعه Ctrl+P لاحقًا.</translation>
    </message>
    <message>
        <source>No receipt for {ticket}: the printer is open. Close it, then Ctrl+P prints it.</source>
        <translation>لم يُطبع إيصال {ticket}: غطاء الطابعة مفتوح. أغلقه ثم اضغط Ctrl+P لطباعته.</translation>
    </message>
    <message>
        <source>No receipt for {ticket}: the printer does not answer. Ctrl+P prints it later.</source>
        <translation>لم يُطبع إيصال {ticket}: الطابعة لا تستجيب. يطبعه Ctrl+P لاحقًا.</translation>
    </message>
    <message>
        <source>Look whether the receipt of {ticket} came out. Ctrl+P prints it again.</source>
        <translation>تأكد من خروج إيصال {ticket}. يطبعه Ctrl+P مرة أخرى.</translation>
    </message>
    <message>
        <source>The receipt cannot be read now. Ctrl+P prints it later.</source>
        <translation>تعذرت قراءة بيانات الإيصال الآن. يطبعه Ctrl+P لاحقًا.</translation>
    </message>
    <message>
        <source>No-show after one more call, possible in {seconds}.</source>
        <translation>«لم يحضر» بعد نداء آخر، وهو ممكن بعد {seconds}.</translation>
    </message>
    <message>
        <source>No-show after one more call: F6 calls again.</source>
        <translation>«لم يحضر» بعد نداء آخر: F6 للنداء من جديد.</translation>
    </message>
    <message>
        <source>No-show possible in {seconds}.</source>
        <translation>«لم يحضر» بعد {seconds}.</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Complete {ticket}</source>
        <translation>إنهاء {ticket}</translation>
    </message>
    <message>
        <source>Serve without a ticket</source>
        <translation>خدمة زائر بلا تذكرة</translation>
    </message>
    <message>
        <source>A ticket is made and counted; nobody is called by the display.</source>
        <translation>تُنشأ تذكرة وتُحسب، ولا تُنادى في الصالة.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Serve</source>
        <translation>بدء الخدمة</translation>
    </message>
    <message>
        <source>Park {ticket}</source>
        <translation>تعليق {ticket}</translation>
    </message>
    <message>
        <source>Change the visit of {ticket}</source>
        <translation>تعديل زيارة {ticket}</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>This counter calls nobody until the break ends.</source>
        <translation>لا ينادي هذا الشباك أحدًا حتى تنتهي الاستراحة.</translation>
    </message>
    <message>
        <source>Begin the break</source>
        <translation>بدء الاستراحة</translation>
    </message>
    <message>
        <source>{clerk} leaves. Visits go on as they stand, under the next name.</source>
        <translation>يغادر {clerk}، وتستمر الخدمات كما هي باسم من يستلم.</translation>
    </message>
    <message>
        <source>Hand over counter {number}</source>
        <translation>تسليم شباك {number}</translation>
    </message>
    <message>
        <source>Call {ticket}</source>
        <translation>نداء {ticket}</translation>
    </message>
    <message>
        <source>Out of order: the reason is kept in the log.</source>
        <translation>نداء خارج الترتيب: يُحفظ السبب في السجل.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>نداء</translation>
    </message>
    <message>
        <source>Cancel {ticket}</source>
        <translation>إلغاء {ticket}</translation>
    </message>
    <message>
        <source>The ticket leaves the line for good. The reason is kept in the log.</source>
        <translation>تخرج التذكرة من الدور نهائيًا، ويُحفظ السبب في السجل.</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>إلغاء التذكرة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Transfer {ticket}</source>
        <translation>تحويل {ticket}</translation>
    </message>
    <message>
        <source>The visitor keeps the number.</source>
        <translation>يحتفظ الزائر برقمه.</translation>
    </message>
    <message>
        <source>A &amp;queue</source>
        <translation>&amp;طابور</translation>
    </message>
    <message>
        <source>A &amp;counter</source>
        <translation>&amp;شباك</translation>
    </message>
    <message>
        <source>A c&amp;lerk</source>
        <translation>&amp;موظف</translation>
    </message>
    <message>
        <source>&amp;Keep the place by the time of arrival</source>
        <translation>الا&amp;حتفاظ بالمكان حسب وقت الوصول</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>تحويل</translation>
    </message>
    <message>
        <source>Counter {number}: {clerk}</source>
        <translation>شباك {number}: {clerk}</translation>
    </message>
    <message>
        <source>{clerk}, counter {number} now</source>
        <translation>{clerk}، على شباك {number} الآن</translation>
    </message>
    <message>
        <source>&amp;Note for the next desk (nobody&apos;s name, no numbers of papers)</source>
        <translation>ملاح&amp;ظة للشباك التالي (بلا أسماء ولا أرقام وثائق)</translation>
    </message>
    <message>
        <source>This looks like the number of a telephone or a paper: is it needed?</source>
        <translation>يبدو هذا رقم هاتف أو وثيقة: هل هو ضروري؟</translation>
    </message>
    <message>
        <source>The place is kept, and this counter is free for the next visitor.</source>
        <translation>يبقى المكان محفوظًا، ويصبح الشباك متاحًا للزائر التالي.</translation>
    </message>
    <message>
        <source>For some &amp;minutes:</source>
        <translation>ل&amp;مدة:</translation>
    </message>
    <message>
        <source>&amp;Until somebody resumes it</source>
        <translation>&amp;حتى يعيدها أحد إلى الدور</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>الدقائق</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>No card data is kept.</source>
        <translation>لا تُحفظ أي بيانات بطاقات.</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>اختر السبب</translation>
    </message>
    <message>
        <source>&amp;Fee in pounds</source>
        <translation>ال&amp;رسم بالجنيه</translation>
    </message>
    <message>
        <source>How &amp;many</source>
        <translation>ال&amp;عدد</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>ال&amp;نتيجة</translation>
    </message>
    <message>
        <source>Reason for another f&amp;ee</source>
        <translation>&amp;سبب اختلاف الرسم</translation>
    </message>
    <message>
        <source>&amp;Print a receipt</source>
        <translation>&amp;طباعة إيصال</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>إنهاء الخدمة</translation>
    </message>
    <message>
        <source>Whole pounds only</source>
        <translation>بالجنيه دون كسور</translation>
    </message>
    <message>
        <source>The visitor keeps the number and the time of arrival.</source>
        <translation>يحتفظ الزائر برقمه وبوقت وصوله.</translation>
    </message>
    <message>
        <source>To a &amp;window first</source>
        <translation>إلى &amp;شباك أولًا</translation>
    </message>
    <message>
        <source>&amp;Add a service</source>
        <translation>إ&amp;ضافة خدمة</translation>
    </message>
    <message>
        <source>&amp;Drop a step</source>
        <translation>&amp;حذف خطوة</translation>
    </message>
    <message>
        <source>A step &amp;sooner</source>
        <translation>&amp;تقديم خطوة</translation>
    </message>
    <message>
        <source>Comes back to &amp;me afterwards</source>
        <translation>يعود إ&amp;ليّ بعدها</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Next c&amp;lerk</source>
        <translation>الموظف ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;PIN of the next clerk</source>
        <translation>ال&amp;رقم السري للموظف التالي</translation>
    </message>
    <message>
        <source>Take the counter over</source>
        <translation>استلام الشباك</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Prayer</source>
        <translation>الصلاة</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>وجبة</translation>
    </message>
    <message>
        <source>Short break</source>
        <translation>راحة قصيرة</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>اجتماع</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>The visitor needs help at once</source>
        <translation>الزائر يحتاج مساعدة عاجلة</translation>
    </message>
    <message>
        <source>Came back with a missing paper</source>
        <translation>عاد بورقة ناقصة</translation>
    </message>
    <message>
        <source>Belongs to the visitor before</source>
        <translation>مع الزائر السابق</translation>
    </message>
    <message>
        <source>The supervisor asked for it</source>
        <translation>بطلب من المشرف</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمت</translation>
    </message>
    <message>
        <source>Done in part; something is still to come</source>
        <translation>تمت جزئيًا؛ بقي شيء</translation>
    </message>
    <message>
        <source>Could not be done</source>
        <translation>تعذّر إتمامها</translation>
    </message>
    <message>
        <source>Urgent service</source>
        <translation>خدمة عاجلة</translation>
    </message>
    <message>
        <source>Exempt by law</source>
        <translation>معفى بحكم القانون</translation>
    </message>
    <message>
        <source>The catalogue does not have this fee</source>
        <translation>الرسم غير مدرج في الدليل</translation>
    </message>
    <message>
        <source>Not needed after all</source>
        <translation>لم تعد مطلوبة</translation>
    </message>
    <message>
        <source>Done here already</source>
        <translation>تمت هنا بالفعل</translation>
    </message>
    <message>
        <source>The visitor comes another day for it</source>
        <translation>يعود الزائر لها في يوم آخر</translation>
    </message>
    <message>
        <source>The visitor has left</source>
        <translation>انصرف الزائر</translation>
    </message>
    <message>
        <source>Took the wrong service</source>
        <translation>أخذ خدمة غير المطلوبة</translation>
    </message>
    <message>
        <source>Took two tickets</source>
        <translation>أخذ تذكرتين</translation>
    </message>
    <message>
        <source>Papers are missing; comes another day</source>
        <translation>الأوراق ناقصة ويعود في يوم آخر</translation>
    </message>
</context>
<context>
    <name>ReceiptWords</name>
    <message>
        <source>Receipt</source>
        <translation>إيصال</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>التذكرة</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>الشباك</translation>
    </message>
    <message>
        <source>Fee paid</source>
        <translation>الرسوم المدفوعة</translation>
    </message>
    <message numerus="yes">
        <source>%n pounds</source>
        <translation>
            <numerusform>بلا رسوم</numerusform>
            <numerusform>جنيه واحد</numerusform>
            <numerusform>جنيهان</numerusform>
            <numerusform>%n جنيهات</numerusform>
            <numerusform>%n جنيهًا</numerusform>
            <numerusform>%n جنيه</numerusform>
        </translation>
    </message>
    <message>
        <source>By the price list</source>
        <translation>حسب قائمة الرسوم المعلنة</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>أدخلها الموظف يدويًا</translation>
    </message>
    <message>
        <source>Printed again</source>
        <translation>نسخة مكررة</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>One moment…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message>
        <source>&amp;Take over from {clerk} as it stands</source>
        <translation>ا&amp;ستلام الشباك من {clerk} كما هو</translation>
    </message>
    <message>
        <source>Sign in at the counter</source>
        <translation>تسجيل الدخول إلى الشباك</translation>
    </message>
    <message>
        <source>C&amp;lerk</source>
        <translation>&amp;الموظف</translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation>ال&amp;رقم السري</translation>
    </message>
    <message>
        <source>&amp;Counter</source>
        <translation>ال&amp;شباك</translation>
    </message>
    <message>
        <source>&amp;Queues to serve</source>
        <translation>ال&amp;طوابير التي يخدمها</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;دخول</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>تغيير اللغة</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Ticket taken</source>
        <translation>أخذ التذكرة</translation>
    </message>
    <message>
        <source>Called {times}</source>
        <translation>النداء {times}</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>النداء</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Training: these visitors are invented, and nobody hears a call.</source>
        <translation>تدريب: هؤلاء الزوار غير حقيقيين، ولا يُسمع أي نداء.</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>{group} come before all others.</source>
        <translation>{group} قبل الجميع.</translation>
    </message>
    <message>
        <source>Nobody else waited for this counter.</source>
        <translation>لم يكن غيره ينتظر هذا الشباك.</translation>
    </message>
    <message>
        <source>Came first; waited {minutes}.</source>
        <translation>حضر أولًا، ومدة انتظاره {minutes}.</translation>
    </message>
    <message>
        <source>{group}: {points} after {minutes}.</source>
        <translation>{group}: {points}، ومدة الانتظار {minutes}.</translation>
    </message>
    <message>
        <source>It was the turn of priority or booked visitors here.</source>
        <translation>حان هنا دور أصحاب الأولوية أو الحجز.</translation>
    </message>
    <message>
        <source>This counter calls {group} first.</source>
        <translation>هذا الشباك ينادي {group} أولًا.</translation>
    </message>
    <message>
        <source>This counter calls its own agency first.</source>
        <translation>هذا الشباك ينادي زوار جهته أولًا.</translation>
    </message>
    <message>
        <source>Came without a ticket.</source>
        <translation>حضر بلا تذكرة.</translation>
    </message>
    <message>
        <source>Chosen out of order: {reason}.</source>
        <translation>اختير قبل دوره: {reason}.</translation>
    </message>
    <message>
        <source>{code} comes after.</source>
        <translation>ويليه {code}.</translation>
    </message>
    <message>
        <source>{code} comes after, with {points}.</source>
        <translation>ويليه {code} وله {points}.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>أقل من دقيقة</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>%n ثوانٍ</numerusform>
            <numerusform>%n ثانية</numerusform>
            <numerusform>%n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>لا مرة</numerusform>
            <numerusform>مرة واحدة</numerusform>
            <numerusform>مرتين</numerusform>
            <numerusform>%n مرات</numerusform>
            <numerusform>%n مرة</numerusform>
            <numerusform>%n مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>صفر من النقاط</numerusform>
            <numerusform>نقطة واحدة</numerusform>
            <numerusform>نقطتان</numerusform>
            <numerusform>%n نقاط</numerusform>
            <numerusform>%n نقطة</numerusform>
            <numerusform>%n نقطة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people wait</source>
        <translation>
            <numerusform>لا أحد ينتظر</numerusform>
            <numerusform>شخص واحد ينتظر</numerusform>
            <numerusform>شخصان ينتظران</numerusform>
            <numerusform>%n أشخاص ينتظرون</numerusform>
            <numerusform>%n شخصًا ينتظرون</numerusform>
            <numerusform>%n شخص ينتظرون</numerusform>
        </translation>
    </message>
</context>
</TS>
