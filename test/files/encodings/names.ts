/** Names of people by language, each with letters beyond ASCII. */
export const NAMES_BY_LANGUAGE = {
  german:
    'Jürgen Müller|Günther Groß|Jörg Böhm|Uwe Schäfer|Björn Köhler|Käthe Weiß|Rüdiger Krämer|Sören Jäger|Ingrid Schröder|Götz Löwe|Übler|Ömer Künast|Strauß|Bärbel Höß|Änne Ruß|Thea Fuß',
  french:
    'André Lefèvre|Hélène Béranger|François Noël|Gaël Legendre|Zoé Château|Benoît Prévost|Aurélie Gérard|Thérèse Élie|Jérôme Côté|Anaïs Dupré|Eugène Hébert|Frédéric Besançon|Irène Crête|Mélanie Forêt|Maël Bossé|Désiré Gagné',
  spanish:
    'José Muñoz|Inés Peña|Andrés Núñez|Sofía Ramírez|Raúl Gutiérrez|María Íñigo|Agustín Ibáñez|Íker Zúñiga|Héctor Beltrán|Lucía Cañas|Ángel Nuño|Mónica Güell|Joaquín Ordóñez|Belén Marín|Simón Bolaños|Jesús Gómez',
  portuguese:
    'João Gonçalves|Conceição Magalhães|Inês Simões|Antônio Falcão|Luís Araújo|Cláudia Leitão|Patrícia Brandão|Sebastião Guimarães|Vânia Conceição|Mônica Assunção|José Galvão|Fátima Camões|Tomé Lourenço|Estêvão Patrício|Graça Mourão|Cauã Romão',
  italian:
    'Niccolò Nardò|Andrea Cantù|Mosè Nicolò|Salomè Ricò|Giosuè Tofà|Luca Morè|Niccolò Abbà|Pietro Bondì|Elia Calabrò|Marta Foscolò|Paolo Giuffrè|Anna Minà|Carlo Rudinì|Sara Scirè|Totò Cutrì|Noè Pantò',
  nordic:
    'Søren Kjær|Håkan Öberg|Åse Bjørnstad|Jørgen Sørensen|Björn Ångström|Märta Sjöberg|Lærke Nørgaard|Mäkinen|Pär Lindström|Kåre Ødegård|Göran Åkesson|Väinö Hämäläinen|Bjørk Guðmundsdóttir|Ólafur Þórsson|Maja Fjällgård|Gunnar Håland',
  polish:
    'Łukasz Żółć|Małgorzata Wójcik|Paweł Wąsik|Wałęsa|Kamiński|Świątek|Agnieszka Książek|Stanisław Dąbrowski|Błażej Zając|Zięba|Wiśniewska|Michał Kozłowski|Grażyna Gołąb|Łucja Piątek|Bożena Król|Sławomir Kuś',
  czech:
    'Jiří Novák|Tomáš Dvořák|Růžena Křížová|Šárka Černá|Zdeněk Procházka|Přemysl Kučera|Věra Čapková|Ondřej Němec|Lukáš Růžička|Žofie Marešová|Kateřina Veselá|Matěj Říha|Božena Jelínková|Květa Hájková|Ľubomír Ďurica|Tereza Šťastná',
  hungarian:
    'László Szűcs|Gergő Kőváry|Erdős Pál|Kovács István|Győző Tőkés|Dezső Mező|Nagy Zoltán|Szőke Éva|Jenő Molnár|Tóth Ágnes|Bálint Gyöngyi|Fűzfa Katalin|Győri Béla|Ernő Rőczei|Horváth Zsófia|Ádám Szőcs',
  romanian:
    'Ştefan Bălan|Ionuţ Şerban|Mihăiţă Rădulescu|Cătălin Văduva|Niţă Ţepeş|Brânduşa Pîrvu|Răzvan Muşat|Mădălina Grigoraş|Sînziana Ţurcanu|Vlăduţ Dragoş|Năstase|Tănase|Vasile Brătianu|Bogdan Lăzărescu',
  croatian:
    'Ivan Kovačević|Đorđe Šimić|Željko Perić|Ana Horvatić|Živko Jurišić|Mladen Vuković|Krešimir Ćosić|Nikša Božić|Tomislav Đurđević|Zrinka Špoljarić|Luka Modrić|Siniša Žižić|Vesna Knežević|Mirjam Kovač',
  estonian:
    'Tõnu Õunapuu|Kõiv|Jõgi|Tõnis Mägi|Põld|Mõttus|Õie Lõhmus|Ülle Käärik|Jüri Pärn|Märt Rõõm|Võsu|Külli Õispuu|Kärt Sõber|Säde Põder|Mõis|Urmas Kõrv|Jaan Tõnisson|Rõuk',
  latvian:
    'Jānis Bērziņš|Ilze Kalniņa|Kārlis Ozoliņš|Līga Liepiņa|Ģirts Ķēniņš|Mārtiņš Krūmiņš|Dāvis Eglītis|Inese Zariņa|Aivars Āboliņš|Zigrīda Šķēle|Pēteris Vītols|Guntis Lūsis|Ņikita Jansons|Žanis Pētersons',
  lithuanian:
    'Kęstutis Žukauskas|Jūratė Kazlauskienė|Šarūnas Petrauskas|Rūta Meilutytė|Žydrūnas Čepulis|Živilė Butkienė|Mindaugas Šimkus|Eglė Ąžuolaitė|Algirdas Brazauskas Jūra|Ingrida Šimonytė|Rasa Juknevičienė|Gintarė Vaišnorė|Ūla Mažeikaitė|Dovilė Grėbliauskaitė',
  turkish:
    'Gökhan Yıldız|Şahin Öztürk|Ayşe Özgür|Çağlar Doğan|İbrahim Çelik|Uğur Kılıç|Müge Şen|Tuğba Yılmaz|Işıl Aydın|Gülşen Koç|Oğuz Güneş|Hülya Avcı|Ömer Faruk Taş|Çiğdem Ağaoğlu',
  russian:
    'Дмитрий Иванов|Сергей Щукин|Ольга Юрьева|Яна Ли|Пётр Чехов|Фёдор Жуков|Юлия Цветаева|Эдуард Хиль|Анна Ким|Игорь Быков|Татьяна Ёлкина|Михаил Шолохов|Виктор Цой|Екатерина Фурцева|Отдел продаж|МОСКВА',
  ukrainian:
    'Олексій Шевченко|Їжакевич Єлизавета|Андрій Мельник|Наталія Ткаченко|Юрій Гнатюк|Сергій Ґалаґан|Ігор Бойко|Тетяна Лисенко|Василь Стефаник|Марія Заньковецька',
  greek:
    'Γιώργος Παπαδόπουλος|Μαρία Ιωάννου|Ελένη Νικολάου|Κώστας Δημητρίου|Σοφία Καραγιάννη|Νίκος Γαλανός|Αθηνά Ξένου|Δημήτρης Οικονόμου|Χρήστος Βασιλείου|Άννα Λάμπρου',
  thai: 'สมชาย ใจดี|สุดารัตน์ วงศ์สวัสดิ์|นภา แก้วมณี|ประเสริฐ ศรีสุข|กมลชนก ทองคำ|ธนพล รุ่งเรือง|อรทัย บุญมา|พิมพ์ชนก สายทอง|วิชัย แสงจันทร์|ชื่อ นามสกุล|แผนกขาย|มานะ',
  arabic:
    'محمد علي|أحمد حسن|فاطمة الزهراء|عبد الله العتيبي|خالد يوسف|مريم إبراهيم|سعيد القحطاني|نورة الشمري|هدى مصطفى|طارق غانم|ليلى ضياء|ثامر جابر',
  hebrew: 'דוד כהן|שרה לוי|משה פרידמן|רחל מזרחי|יעקב ביטון|נועה אברהם|יצחק שפירא|תמר גולן|אסף פרץ|מיכל דהן',
} as const;
