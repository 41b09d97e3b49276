/** The smallest season that is right: two clubs, a batter and a pitcher, every file. */

const SPLIT_HEADER =
  'PA,AB,1B,2B,3B,HR,BB,IBB,HBP,SO,SH,SF,GIDP,ROE,FC,GB_OUT,FB_OUT,LD_OUT,PU_OUT,UNK_OUT';
const TEAM_COUNTS = '30,60,8,1,0,2,3,9,1,0,1,1,30,28,4.5,0,0,1,162,8,2,3,9,2,1,0.98';

const SMALL_SEASON: Readonly<Record<string, string>> = {
  'People.csv': `playerID,birthYear,birthMonth,birthDay,birthCountry,birthState,birthCity,nameFirst,nameLast,nameGiven,weight,height,bats,throws,debut,finalGame,retroID,bbrefID
batter01,1990,4,30,USA,NY,Troy,Bo,Tanner,Robert,190,72,B,R,2015-04-01,,tannb001,tannebo01
pitche01,,,,,,,,Ruiz,,,,,,,,ruizp001,
`,
  'Batting.csv': `playerID,yearID,stint,teamID,lgID,G,AB,R,H,2B,3B,HR,RBI,SB,CS,BB,SO,IBB,HBP,SH,SF,GIDP
batter01,2020,1,AAA,XL,20,60,10,20,4,1,3,9,2,1,5,12,1,1,0,1,2
pitche01,2020,1,BBB,XL,5,0,0,0,0,0,0,,,,0,,,,,,
`,
  'Pitching.csv': `playerID,yearID,stint,teamID,lgID,W,L,G,GS,CG,SHO,SV,IPouts,H,ER,HR,BB,SO,BAOpp,ERA,IBB,WP,HBP,BK,BFP,GF,R,SH,SF,GIDP
pitche01,2020,1,BBB,XL,1,2,5,3,0,0,0,54,16,8,2,4,15,.246,4.0,0,1,0,0,,1,9,,,
`,
  'Fielding.csv': `playerID,yearID,stint,teamID,lgID,POS,G,GS,InnOuts,PO,A,E,DP,PB,WP,SB,CS,ZR
batter01,2020,1,AAA,XL,C,20,19,500,120,10,1,0,2,,3,4,
pitche01,2020,1,BBB,XL,P,5,3,54,1,2,0,0,,,,,
`,
  'Teams.csv': `yearID,lgID,teamID,franchID,divID,Rank,G,Ghome,W,L,DivWin,WCWin,LgWin,WSWin,R,AB,H,2B,3B,HR,BB,SO,SB,CS,HBP,SF,RA,ER,ERA,CG,SHO,SV,IPouts,HA,HRA,BBA,SOA,E,DP,FP,name,park,attendance,BPF,PPF,teamIDBR,teamIDretro
2020,XL,AAA,AAF,E,1,6,3,4,2,Y,N,,N,${TEAM_COUNTS},"Aville ""A"" Aces","Park, The",,101,99,AAA,AAR
2020,XL,BBB,BBF,,2,6,3,2,4,N,N,N,N,${TEAM_COUNTS},Btown Bees,,,100,100,,BBR
`,
  'Appearances.csv': `yearID,teamID,lgID,playerID,G_all,GS,G_batting,G_defense,G_p,G_c,G_1b,G_2b,G_3b,G_ss,G_lf,G_cf,G_rf,G_of,G_dh,G_ph,G_pr
2020,AAA,XL,batter01,20,19,20,20,0,20,0,0,0,0,0,0,0,0,,,
2020,BBB,XL,pitche01,5,,5,5,5,0,0,0,0,0,0,0,0,0,0,0,0
`,
  'BattingSplits.csv': `retroID,vsPitcherHand,${SPLIT_HEADER}
tannb001,L,20,18,3,1,0,1,1,0,1,4,0,0,1,0,0,5,2,1,1,0
`,
  'PitchingSplits.csv': `retroID,vsBatterHand,${SPLIT_HEADER}
ruizp001,R,30,28,5,1,0,1,2,0,0,8,0,0,1,1,0,7,3,1,1,0
`,
  'Schedule.csv': `date,number,visteam,hometeam,usedh
2020/07/24,0,AAR,BBR,true
2020/07/25,1,BBR,AAR,false
`,
};

/** The files of the small season, with one file changed or, when undefined, left out. */
export function smallSeason(
  changes: Readonly<Record<string, string | undefined>> = {},
): ReadonlyMap<string, string> {
  const files = new Map(Object.entries(SMALL_SEASON));
  for (const [file, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(file);
    else files.set(file, text);
  }
  return files;
}

/** The text of one file with a passage replaced; the passage must be there. */
export function changedText(file: string, from: string, to: string): string {
  const text = SMALL_SEASON[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return text.replace(from, to);
}
