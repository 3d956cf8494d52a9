=== EST FIN
A agreement: tunnel under the Gulf of Finland
B agreement: third power cable
C pledge: howitzers
D agreement: police working across the border
--- 2015-02-10 | Mayors dream of a tunnel
[1 Estonia's economy minister Juhan Parts suggested a rail tunnel between Tallinn and Helsinki]. [2 Finland would look at the numbers first, Paula Risikko replied]. [3 The two also spoke of a joint ferry timetable].
1 proposal/proposed EST:Juhan Parts>FIN A
2 statement FIN:Paula Risikko>EST
3 meeting EST:Juhan Parts+FIN:Paula Risikko
--- 2016-01-05 | Ministers sign for a survey
[1 A memorandum on the tunnel was signed in Helsinki by transport ministers Anne Berner and Kristen Michal]. [2 Elering and Fingrid have opened talks on another cable for electricity].
1 agreement/signed FIN:Anne Berner+EST:Kristen Michal A
2 agreement/negotiating EST+FIN B
--- 2020-07-31 | Tallinn says no to Chinese money
[1 Estonia's public administration minister Jaak Aab told the developer that the undersea railway would not be licensed]. [2 A police unit for the islands is being planned with Finland].
1 rejection EST:Jaak Aab>FIN A:rejected
2 agreement/planned EST+FIN D
--- 2022-01-20 | Guns of Finnish origin
[1 Finland is weighing an Estonian request to pass on old howitzers], the defence ministry said. [2 Estonia had asked for the permit before Christmas].
1 statement FIN>EST
2 proposal/proposed EST>FIN 2021-12 C:proposed
--- 2022-06-21 | EstLink 3 on paper
[1 The grid firms Elering and Fingrid agreed to build EstLink 3, a 700-megawatt connection]. [2 Helsinki approved the transfer of the guns and will send more, Antti Kaikkonen announced].
1 pledge/agreed EST+FIN B:planned
2 pledge/intended FIN:Antti Kaikkonen>EST C
--- 2022-10-04 | Patrols on both shores
[1 Policemen may follow suspects onto the other's territory under a treaty signed by interior ministers Krista Mikkonen and Lauri Läänemets on Monday].
1 agreement/signed FIN:Krista Mikkonen+EST:Lauri Läänemets 2022-10-03 D
--- 2023-02-11 | D-30s leave for Tapa
[1 Twenty-four howitzers from Finnish depots arrived in Tapa]. [2 The Estonian army thanked its neighbour].
1 aid/delivered FIN>EST C:fulfilled
2 statement EST>FIN
--- 2023-12-01 | Police treaty in force
[1 The accord that lets officers cross in hot pursuit took effect on Friday]. [2 A cut gas pipe is still under investigation, both prosecutors say].
1 agreement/in_force EST+FIN D
2 cooperation EST+FIN
--- 2025-03-14 | Cable put off
[1 Fingrid suspended preparations for the third link across the gulf, saying costs had doubled]. [2 Estonia regrets it]
1 retreat FIN>EST B:suspended
2 statement EST>FIN
=== CHE ITA
A agreement: tax on frontier workers
B aid: firefighting helicopters
C proposal: night trains through Domodossola
D sanction: Italian blacklist
--- 2015-02-23 | Bern and Rome close tax quarrel
[1 Switzerland and Italy signed a protocol on exchange of tax data in Milan on Monday]. [2 A new text on commuters' taxes is to follow by summer, Eveline Widmer-Schlumpf said]. [3 Italy would then strike the Confederation off its blacklist, Pier Carlo Padoan promised].
1 agreement/signed CHE:Eveline Widmer-Schlumpf+ITA:Pier Carlo Padoan
2 agreement/planned CHE:Eveline Widmer-Schlumpf+ITA A
3 pledge/intended ITA:Pier Carlo Padoan>CHE D:intended
--- 2015-12-22 | Border workers: initials under the text
[1 Negotiators initialled the agreement on the taxation of cross-border commuters on Tuesday]. [2 Ticino had threatened to withhold its payments].
1 agreement/initialled CHE+ITA A
2 threat CHE>ITA
--- 2017-07-14 | Three helicopters over Vesuvius
[1 Bern has sent three Super Pumas to fight the fires in Campania]. [2 Italy's civil protection had asked its neighbours for machines on Wednesday].
1 aid/delivered CHE>ITA B
2 proposal/proposed ITA>CHE 2017-07-12 B:proposed
--- 2020-12-23 | Commuter tax signed at last
[1 Daniele Franco's predecessor Roberto Gualtieri and Ambassador Rita Adam put their names to the treaty on frontier workers in Rome]. [2 Swiss rail wants a sleeper to Rome via Domodossola].
1 agreement/signed ITA:Roberto Gualtieri+CHE:Rita Adam A
2 proposal/proposed CHE>ITA C
--- 2023-04-20 | Meloni's man in Bern
[1 Italy will take Switzerland off the black list of tax havens, Giancarlo Giorgetti told Karin Keller-Sutter]. [2 The rail ministers Albert Rösti and Matteo Salvini agreed to look for a slot for the sleeping cars].
1 pledge/agreed ITA:Giancarlo Giorgetti>CHE:Karin Keller-Sutter D
2 pledge/agreed CHE:Albert Rösti+ITA:Matteo Salvini C:accepted
--- 2023-05-31 | Senate votes
[1 The Italian Senate ratified the frontier workers' treaty on Wednesday].
1 agreement/ratified CHE+ITA A
--- 2023-07-17 | New rules for 80,000 commuters
[1 The treaty on cross-border workers entered into force on Monday]. [2 Rome deleted the Confederation from its 1999 list three days later], a decree shows.
1 agreement/in_force CHE+ITA A
2 concession ITA>CHE 2023-07-20 D:fulfilled
=== GEO ARM
A aid: scanners at Sadakhlo
B agreement: transit of gas
C partnership_level: strategic partnership
D invitation: Garibashvili to Yerevan
--- 2019-09-04 | Bakhtadze's successor and Pashinyan speak by phone
[1 Nikol Pashinyan invited the new Georgian premier Giorgi Gakharia to Yerevan]. [2 Gakharia said he would gladly come]. [3 Georgia intends to renew the scanners at Sadakhlo for Armenian lorries].
1 invitation/extended ARM:Nikol Pashinyan>GEO:Giorgi Gakharia
2 invitation/accepted GEO:Giorgi Gakharia>ARM:Nikol Pashinyan
3 pledge/intended GEO>ARM A
--- 2019-10-15 | Gakharia in Yerevan
[1 Giorgi Gakharia came to Yerevan on Tuesday for a day]. [2 The companies have started to negotiate new fees for piping gas to Armenia].
1 visit/done GEO:Giorgi Gakharia>ARM
2 agreement/negotiating ARM+GEO B
--- 2021-09-08 | Next premier, next letter
[1 Prime Minister Irakli Garibashvili has been asked to Armenia by Nikol Pashinyan]. [2 New X-ray gates for goods were set up at the Sadakhlo customs post, and Armenian hauliers need two hours less].
1 invitation/extended ARM:Nikol Pashinyan>GEO:Irakli Garibashvili D
2 aid/delivered GEO>ARM A:fulfilled
--- 2022-02-02 | Gas fees fixed for ten years
[1 A contract about the transit of Russian gas was signed by the Georgian and Armenian network firms]. [2 Garibashvili put off his trip because he had caught the virus, his office said].
1 agreement/signed ARM+GEO B
2 visit/cancelled GEO:Irakli Garibashvili>ARM D:cancelled
--- 2023-01-12 | Garibashvili makes good on it
[1 Irakli Garibashvili arrived in Yerevan on Thursday for a meeting of the economic commission]. [2 Armenia offered Georgia 50 megawatts of power at night].
1 visit/under_way GEO:Irakli Garibashvili>ARM D:carried_out
2 proposal/proposed ARM>GEO
--- 2024-01-26 | Neighbours become strategic partners
[1 Armenia and Georgia declared a strategic partnership in Tbilisi on Friday]. [2 The gas contract would be prolonged, the Georgian side assured].
1 partnership_level ARM+GEO sub=established label=strategic_partnership C:established
2 pledge/intended GEO>ARM B
--- 2024-03-25 | Kobakhidze's first visit
[1 The two sides reaffirmed their strategic partnership]. [2 A bridge at Sadakhlo is to be repaired with European money].
1 partnership_level ARM+GEO sub=reaffirmed label=strategic_partnership C:reaffirmed
2 agreement/planned ARM+GEO
=== NOR GBR
A agreement: fishing quotas after withdrawal
B pledge: mine hunters for Norway
C agreement: North Sea power cable
D invitation: King Harald to Edinburgh
--- 2019-03-18 | Stopgap for citizens and trawlers
[1 London and Oslo have started talks on cod quotas for the time after Brexit]. [2 The Norwegian grid operator Statnett and National Grid ordered the second half of their sea cable]. [3 Britain offered Norway help against drones].
1 agreement/negotiating GBR+NOR A
2 agreement/signed GBR+NOR C
3 pledge/willing GBR>NOR
--- 2020-09-30 | Framework for fisheries
[1 Fisheries ministers George Eustice and Odd Emil Ingebrigtsen signed a framework agreement on fishing on Wednesday]. [2 Annual shares are still to be haggled over].
1 agreement/signed GBR:George Eustice+NOR:Odd Emil Ingebrigtsen A
--- 2021-04-30 | No quota deal
[1 The negotiations about cod for this year broke down on Friday without result]. [2 British crews lose access to Norwegian waters].
1 meeting GBR+NOR A:lapsed
2 sanction NOR>GBR
--- 2021-10-01 | Power flows from Suldal to Blyth
[1 The North Sea Link between Norway and England went into operation on Friday]. [2 Its 1,400 megawatts suffice for a million homes].
1 cooperation GBR+NOR C:in_force
--- 2021-12-21 | Quotas for next year agreed
[1 Britain and Norway agreed on catches of cod, haddock and hake for 2022]. [2 The Queen's cousin is to open a school in Bergen].
1 pledge/agreed GBR+NOR A:planned
--- 2024-02-14 | Mine hunters for the fjords
[1 Grant Shapps said that the Royal Navy would lend two minehunters to Norway]. [2 Oslo must first train divers, a spokesman cautioned]. [3 Norway intends to buy British frigates, a paper reported].
1 pledge/intended GBR:Grant Shapps>NOR B
3 proposal/proposed NOR>GBR
--- 2025-06-05 | Edinburgh waits for a king
[1 Charles III has invited King Harald to Edinburgh for the autumn]. [2 The palace in Oslo declined with thanks, naming the king's health].
1 invitation/extended GBR:Charles III>NOR:Harald D
2 invitation/declined NOR:Harald>GBR:Charles III D
--- 2025-09-12 | Minehunter Grimsby sails
[1 The first of the two vessels against mines was handed to the Norwegian navy at Haakonsvern].
1 aid/delivered GBR>NOR B:partly
