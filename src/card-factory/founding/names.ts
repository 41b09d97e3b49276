/** First and last names by origin, from common usage in each country; every pairing is drawn, not known. */

export interface Origin {
  /** The country as the files write it. */
  readonly country: string;
  /** Share of the players, in thousandths; after the 2019 season's birth countries. */
  readonly weight: number;
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  /** Birth places: city, or "city, state". */
  readonly places: readonly string[];
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

function places(text: string): readonly string[] {
  return text.split(';').map((place) => place.trim());
}

const AMERICAN_FIRST = words(`
  Aaron Adam Alec Amos Andre Archie Asher August Barrett Beau Beckett Brady Brock Bryce Caleb Calvin
  Carson Cedric Chance Clay Clint Cole Colby Conrad Cooper Curtis Dallas Damon Darius Davis Deacon
  Dexter Drew Elias Elliot Emmett Everett Ezra Fletcher Ford Garrett Gavin Graham Grant Griffin Hank
  Harlan Harris Heath Hollis Hudson Ira Isaac Jace Jared Jasper Jude Judson Keegan Kendrick Knox Lamar
  Lance Landon Leland Levi Linus Logan Malcolm Marcus Marshall Mason Maxwell Micah Miles Mitchell
  Nash Nathaniel Neil Nolan Oscar Owen Parker Porter Quentin Quincy Reed Rhett Roland Roman Ross Rufus
  Russ Sawyer Seth Silas Simon Spencer Sterling Tanner Terrence Thaddeus Tobias Tucker Vance Vernon
  Wade Walker Warren Wesley Wyatt Xavier Zane`);

const AMERICAN_LAST = words(`
  Abernethy Ackley Alderman Applewhite Arrowood Ashcombe Atwater Babcock Bancroft Barksdale Bellweather
  Birdsong Blackwood Blevinson Boatwright Bracken Bramlett Brightwell Broadus Burkhalter Calloway
  Carmody Cartwright Chadwick Chisholm Claiborne Coldiron Colquitt Cottrell Crabtree Creighton
  Culpepper Dalrymple Danforth Deering Dillard Dockery Driscoll Dunaway Eastman Ellsworth Everhart
  Fairbanks Farnham Fenwick Fitzhugh Flanagan Foxworth Gaither Gallaway Gentry Goodnight Greenleaf
  Grimsley Hadley Halloran Hargrove Hathaway Hazelton Hendershot Hightower Hollister   Huckaby Ingersoll Ironside Jernigan Kilgore Kincaid Kirkbride Lattimore Ledbetter Lightfoot Lockhart
  Loveless Macklin Mayweather McAllister McElroy McGinty Merriweather Mooney Nightingale Northcutt
  Oakley Odom Ollivander Pemberton Penhallow Pettigrew Quarles Radcliffe Rainwater Ravenel
  Redfern Ridgeway Rockwell Rountree Rutledge Satterfield Scarborough Shackelford Sizemore Somerville
  Stallworth Standish Stillwell Strickland Summerlin Swearingen Tackett Tillman Thistle Treadwell
  Underwood Upchurch Vanderpool Weatherby Westbrook Whitcomb Wickliffe Winslow Woolridge
  Yarborough Youngblood`);

const IMMIGRANT_LAST = words(`
  Abbatiello Amatruda Anzalone Baumgartner Bielecki Bonfiglio Brzezinski Castellano Czarnecki Dahlgren
  DeAngelis Dombrowski Eriksen Esposito Feldkamp Ferrante Gallo Gorski Gustafson Haas Halvorsen Hoffstetter
  Jankowski Kaczmarek Kessler Kowalczyk Kristensen Kruse Lindqvist Lombardi Lundgren Mancuso Marchetti
  Nakagawa Nowakowski Obermeyer Okafor Okonkwo Olszewski Palumbo Pellegrino Petrakis Pfeiffer Piccolo
  Reinhardt Rossetti Rutkowski Sadowski Santangelo Schaefer Schuler Sorensen Stavros Szymanski
  Tagliaferri Thorvald Tran Vandenberg Venturini Vogelsang Wisniewski Yamashiro Zielinski Zimmer`);

const LATIN_FIRST = words(`
  Abelardo Adalberto Adrián Agustín Alcides Alejo Amílcar Andrés Aníbal Arístides Arnaldo Baltazar
  Benito Bernabé Camilo César Claudio Crisanto Cristóbal Demetrio Edgardo Efraín Eleazar Eliseo
  Emiliano Evaristo Fabricio Faustino Fermín Gerónimo Gonzalo Gregorio Gustavo Hernán Hilario Horacio
  Ignacio Isidro Jacinto Joaquín Josué Leandro Leonel Lisandro Luciano Macario Marcelino Matías
  Maximiliano Moisés Nicanor Norberto Octavio Osvaldo Pascual Primitivo Próspero Raimundo Renato
  Rigoberto Rolando Román Rosendo Salvador Santos Saúl Silvestre Simón Tadeo Teodoro Tomás Ulises
  Valentín Vicente Wilmer Yunior Zacarías`);

const CARIBBEAN_LAST = words(`
  Acevedo Alcalá Almánzar Amador Arias Báez Batista Bonilla Brito Cabral Canó Carvajal Ceballos
  Collado Cordero Cuello Delgadillo Disla Echavarría Espaillat Familia Feliz Fermín Ferreras
  Frías Galván Germosén Guante Henríquez Jáquez Lantigua Liriano Lora Luperón Matías Melenciano
  Minaya Montás Montero Mota Noboa Ogando Olivo Paniagua Paredes Paulino Peguero Perdomo   Pujals Quezada Reynoso Rijo Rondón Rosario Sabino Salcedo Severino Suero Tavárez Taveras
  Toribio Ureña Valdespino Vásquez Ventura Villalona Vizcaíno Ynoa Zapata Zorrilla`);

const VENEZUELAN_LAST = words(`
  Alvarado Aponte Arráez Azuaje Barreto Bracho Briceño Camacho Cárdenas Carrasquel Castillejo
  Colmenares Chirinos Duarte Escalona Fuenmayor Gamboa Graterol Guanipa Infante Istúriz Landaeta
  Lugo Malavé Manrique Marcano Medrano Monasterios Montilla Narváez Ojeda Oropeza Pacheco Padrón
  Parra Pereira Piñango Quijada Rengifo Rincón Rivas Rojas Romero Sanabria Sandrea Sarmiento
  Sequera Suárez Tovar Urbina Urdaneta Uzcátegui Valbuena Velásquez Villasmil Yépez Zambrano Zerpa`);

const ANTILLEAN_LAST = words(`
  Agramonte Alfonso Allende Almeida Arencibia Armenteros Barrabí Betancourt Caballero Capote Casanova
  Collazo Cienfuegos Espino Estrada Figueredo Fonseca Gálvez Gourriet Iznaga Laborde
  Linares Maceo Marrero Montalvo Olivera Oquendo Pedroso Pestano Portuondo Quintana Rentería
  Saavedra Savigne Sotolongo Tamayo Trujillo Urquiola Valdivia Vega Villalón Zamora`);

const CONTINENTAL_LAST = words(`
  Aguirre Alcántara Ancheta Arango Arboleda Barrera Benavides Bermúdez Bojórquez Bustamante Caicedo
  Cantú Carranza Castañeda Cervantes Covarrubias Elizondo Escamilla Gaitán Garza Gutiérrez Hinojosa
  Ibarra Jaramillo Legaspi Leyva Luján Madrigal Mondragón Mosquera Murillo Ochoa Orozco Palacios Pineda
  Quiroga Restrepo Rentería Saldívar Samudio Tapia Treviño Urrutia Valenzuela Zepeda Zúñiga`);

const CANADIAN_FIRST = words(
  'Alistair Angus Benoît Cédric Connor Davis Étienne Ewan Frédéric Gabriel Hugo Ian Jérôme Liam Maxime Olivier Rémi Sébastien Tristan Yannick',
);
const CANADIAN_LAST = words(
  'Arsenault Beauchemin Bélanger Cormier Desrosiers Fontaine Gagnon Lachance Laframboise Lévesque MacAskill MacLellan McTavish Ouellette Pelletier Rankin Saintonge Thibodeau Tremblay Vaillancourt',
);
const JAPANESE_FIRST = words(
  'Akihiro Daichi Daisuke Fumiya Haruki Hayato Hideaki Hiroshi Jun Katsuya Kazuki Keisuke Makoto Masato Naoki Reiji Ryota Satoru Shinji Sosuke Takumi Tatsuya Toshiro Yuta',
);
const JAPANESE_LAST = words(
  'Aizawa Endo Fujikura Hamasaki Hirose Hoshino Inaba Ishizuka Kamiya Kitagawa Kondo Kurosawa Matsunaga Miyazaki Morita Nagano Nishioka Okabe Onodera Sakuma Shimizu Takeda Tsukamoto Yoshikawa',
);
const KOREAN_FIRST = words(
  'Dong-hyun Gi-tae Hyeon-woo Jae-min Ji-hoon Jin-seok Joon-ho Kyung-soo Min-jae Sang-wook Seung-ho Tae-yang Woo-jin Young-jun',
);
const KOREAN_LAST = words('Bae Cheon Eom Gwak Hwang Jeon Kwon Ma Nam Noh Seo Shim Song Yang Yoo');
const TAIWANESE_FIRST = words(
  'Chia-hao Chih-wei Chun-lin Hao-yu Hsin-hung Jia-jun Kuan-ting Ming-che Po-jung Shih-chieh Tzu-hsien Yi-fan Yu-hsiang Zhi-xuan',
);
const TAIWANESE_LAST = words(
  'Chiang Chuang Fang Hsieh Hsu Kao Ko Lai Liao Peng Su Tseng Tsai Wei Yeh',
);
const DUTCH_FIRST = words(
  'Bram Darnell Jairo Jermaine Jonathan Lars Quincy Raydley Ruben Sharlon Shairon Spencer Stijn Tjerk',
);
const DUTCH_LAST = words(
  'Cijntje Daal Doran Francisca Gerardina Isenia Jansz Koeiman Leito Martha Rosalia Statia Van-der-Meer Winklaar Zimmerman',
);
const AUSTRALIAN_FIRST = words(
  'Angus Bailey Callum Darcy Flynn Hamish Jarrah Kieran Lachlan Mitch Rhys Tate',
);
const AUSTRALIAN_LAST = words(
  'Ballantyne Carmichael Dunstan Farraday Gilchrist Hollingworth Kinnane Mulcahy Netherway Prideaux Tregenza Wollaston',
);

const AMERICAN_PLACES = places(
  'Macon, GA; Tulsa, OK; Fresno, CA; Torrance, CA; Modesto, CA; Amarillo, TX; Katy, TX; Lubbock, TX; Ocala, FL; Tampa, FL; Pensacola, FL; Mobile, AL; Jackson, MS; Shreveport, LA; Durham, NC; Greenville, SC; Roanoke, VA; Knoxville, TN; Paducah, KY; Dayton, OH; Toledo, OH; Peoria, IL; Joliet, IL; Muncie, IN; Flint, MI; Racine, WI; Duluth, MN; Dubuque, IA; Topeka, KS; Springfield, MO; Lincoln, NE; Boise, ID; Spokane, WA; Salem, OR; Mesa, AZ; Las Cruces, NM; Provo, UT; Scranton, PA; Trenton, NJ; Utica, NY; Lowell, MA; Nashua, NH; Bangor, ME; Honolulu, HI',
);
const DOMINICAN_PLACES = places(
  'Santo Domingo; San Pedro de Macorís; Baní; La Romana; Santiago; San Cristóbal; Azua; Monte Cristi; Cotuí; Samaná',
);
const VENEZUELAN_PLACES = places(
  'Caracas; Maracay; Valencia; Barquisimeto; Maracaibo; Cumaná; Barcelona; Puerto Cabello; Ciudad Bolívar',
);

export const ORIGINS: readonly Origin[] = [
  {
    country: 'USA',
    weight: 510,
    firstNames: AMERICAN_FIRST,
    lastNames: AMERICAN_LAST,
    places: AMERICAN_PLACES,
  },
  {
    country: 'USA',
    weight: 150,
    firstNames: AMERICAN_FIRST,
    lastNames: IMMIGRANT_LAST,
    places: AMERICAN_PLACES,
  },
  {
    country: 'USA',
    weight: 60,
    firstNames: [...AMERICAN_FIRST, ...LATIN_FIRST],
    lastNames: CONTINENTAL_LAST,
    places: AMERICAN_PLACES,
  },
  {
    country: 'D.R.',
    weight: 108,
    firstNames: LATIN_FIRST,
    lastNames: CARIBBEAN_LAST,
    places: DOMINICAN_PLACES,
  },
  {
    country: 'Venezuela',
    weight: 72,
    firstNames: LATIN_FIRST,
    lastNames: VENEZUELAN_LAST,
    places: VENEZUELAN_PLACES,
  },
  {
    country: 'Cuba',
    weight: 20,
    firstNames: LATIN_FIRST,
    lastNames: ANTILLEAN_LAST,
    places: places('La Habana; Cienfuegos; Holguín; Camagüey; Pinar del Río'),
  },
  {
    country: 'P.R.',
    weight: 20,
    firstNames: LATIN_FIRST,
    lastNames: ANTILLEAN_LAST,
    places: places('Bayamón; Caguas; Ponce; Carolina; Mayagüez'),
  },
  {
    country: 'Mexico',
    weight: 11,
    firstNames: LATIN_FIRST,
    lastNames: CONTINENTAL_LAST,
    places: places('Culiacán; Hermosillo; Mexicali; Ciudad Obregón'),
  },
  {
    country: 'Colombia',
    weight: 7,
    firstNames: LATIN_FIRST,
    lastNames: CONTINENTAL_LAST,
    places: places('Cartagena; Barranquilla; Montería'),
  },
  {
    country: 'Panama',
    weight: 5,
    firstNames: LATIN_FIRST,
    lastNames: CONTINENTAL_LAST,
    places: places('Ciudad de Panamá; Colón; David'),
  },
  {
    country: 'CAN',
    weight: 10,
    firstNames: CANADIAN_FIRST,
    lastNames: CANADIAN_LAST,
    places: places('Mississauga, ON; Laval, QC; Surrey, BC; Regina, SK'),
  },
  {
    country: 'Japan',
    weight: 6,
    firstNames: JAPANESE_FIRST,
    lastNames: JAPANESE_LAST,
    places: places('Osaka; Sendai; Sapporo; Yokohama'),
  },
  {
    country: 'South Korea',
    weight: 5,
    firstNames: KOREAN_FIRST,
    lastNames: KOREAN_LAST,
    places: places('Busan; Daegu; Incheon; Gwangju'),
  },
  {
    country: 'Taiwan',
    weight: 5,
    firstNames: TAIWANESE_FIRST,
    lastNames: TAIWANESE_LAST,
    places: places('Taichung; Tainan; Hualien'),
  },
  {
    country: 'Curacao',
    weight: 6,
    firstNames: DUTCH_FIRST,
    lastNames: DUTCH_LAST,
    places: places('Willemstad'),
  },
  {
    country: 'Australia',
    weight: 5,
    firstNames: AUSTRALIAN_FIRST,
    lastNames: AUSTRALIAN_LAST,
    places: places('Perth; Adelaide; Brisbane'),
  },
];
