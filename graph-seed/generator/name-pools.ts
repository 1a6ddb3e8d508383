/** Common given names and surnames of one culture, and how often it is drawn. Combined at random: nobody is meant. */
export interface NamePool {
  share: number;
  given: readonly string[];
  family: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

export const NAME_POOLS: readonly NamePool[] = [
  {
    share: 26,
    given: words(`Éloïse Maxime Camille Étienne Anaïs Félix Gabrielle Loïc Maëlle Raphaël Noémie Zacharie Océane Thibault Solène
      Mathilde Olivier Clémence Bastien Ariane Élodie Cédric Justine Ludovic Rosalie Théo Coralie Jérémie Laurence Frédérique
      Xavier Maude Hugo Delphine Antonin Florence Simone Gaétan Marianne Édouard Aurélie Léonie Valérie Émile Béatrice Séverine`),
    family: words(`Tremblay Gagnon Bouchard Gauthier Lévesque Beaulieu Pelletier Ouellet Thériault Bélanger Charbonneau Dufresne
      Lacroix Marchand Vaillancourt Desrosiers Bergeron Côté Lafleur Robitaille Grenier Archambault Guérin Brodeur Champagne
      Deschênes Fontaine Labonté Mercier Paquette Saint-Amand Thibodeau Villeneuve Cloutier Laframboise Beauchemin Dagenais Hébert
      Larocque Michaud Normandeau Perreault Rondeau Séguin Turcotte`),
  },
  {
    share: 14,
    given: words(`Harriet Owen Fiona Duncan Margaret Callum Beatrix Elliot Rosemary Angus Imogen Tobias Meredith Graham Tamsin
      Alistair Cordelia Wesley Heather Rowan Philippa Declan Marjorie Nolan Bronwyn Trevor Adelaide Hamish Winifred Spencer`),
    family:
      words(`Abernathy Whitfield MacAllister Thornbury Haverford Lockhart Pemberton Ashdown Redfern Wainwright Fairbanks Drummond
      Kilbride Hollis Carmody Blackwood Penrose Sinclair Tolliver Merriweather Ogilvie Rutherglen Standish Winslow Yardley Mulgrave
      Calloway Featherstone Gilchrist Northcote`),
  },
  {
    share: 11,
    given: words(`Meilin Zhihao Yuxuan Xiaowen Jianyu Ruoxi Haoran Lihua Siyuan Wenjing Tianyi Qiuyue Mingzhe Yaqing Chenxi Boyang
      Shuyi Junfeng Ziyan Kexin Yunfei Lanying Guoqiang Peishan`),
    family: words(
      'Ouyang Situ Huangfu Zhuge Duanmu Shangguan Tan Bai Gong Kuang Lu-Fong Mei Niu Pang Qiao Rong Shao Tong Wen Xue Yin Zhai Leung Kwok',
    ),
  },
  {
    share: 8,
    given:
      words(`Ananya Rohan Meera Vikram Ishita Arjun Kavya Siddharth Nandini Pranav Lakshmi Devika Harish Gayatri Manoj Revathi
      Tarun Shalini Imran Farzana Nimal Dilani`),
    family:
      words(`Chaudhuri Subramanian Deshpande Venkataraman Bhattacharjee Kulkarni Iyengar Raghunathan Mukhopadhyay Pillai Wickramasinghe
      Siddiqui Rahmatullah Gokhale Parthasarathy Nambiar Thakkar Balasubramaniam Chakravarty Jayawardena Krishnaswamy Mahadevan`),
  },
  {
    share: 7,
    given:
      words(`Shirin Kamran Niloufar Arash Parisa Behrouz Golnaz Siavash Mahsa Farhad Yasaman Kourosh Elham Babak Roxana Sepideh Dariush
      Laleh`),
    family:
      words(`Tehrani Khorasani Moghaddam Shirazi Farahani Golestani Esfandiari Kermanshahi Rostamian Bakhtiari Daneshvar Jahangiri
      Sohrabi Tabrizi Yazdanpanah Zandieh Mirhosseini Parvizi`),
  },
  {
    share: 8,
    given:
      words(`Yasmine Karim Salma Nabil Houda Rachid Leïla Tarek Meriem Sofiane Amina Bilal Ghita Hicham Nadia Walid Samira Youssef
      Rania Zineb`),
    family:
      words(`Benkirane Haddad-Lemieux Bouzidi Khelifi Mansouri Tazi Cherkaoui Belhadj Saïdi Hammoudi Zeroual Khoury El-Amrani Benslimane
      Ferhat Ghorbel Jaziri Kettani Lahlou Maalouf Nassar Oukaci Rahmouni Slimani`),
  },
  {
    share: 5,
    given: words('Thanh Minh-Châu Quỳnh Đức Ngọc Hải-Yến Khánh Phương Trâm Bảo Hương Tuấn Linh-Đan Việt Thảo An-Khê'),
    family: words('Nguyễn Trần Phạm Huỳnh Đặng Võ Bùi Dương Lương Trịnh Đinh Mạc'),
  },
  {
    share: 5,
    given:
      words(`Seo-yeon Ji-hoon Hye-rin Min-jae Eun-bi Tae-yang Ha-neul Do-yun Haruka Kenjirō Ayumi Sōta Misaki Tatsuya Chiyo Naoki
      Yūko Ryōta`),
    family:
      words(`Namgung Seonwoo Hwangbo Pyo Bang Tak Ok Gwak Matsumura Hoshikawa Uchiyama Kurosaki Tachibana Shirogane Fujinami Ogasawara
      Minazuki Aizawa`),
  },
  {
    share: 6,
    given:
      words(`Valentina Joaquín Ximena Rodrigo Beatriz Thiago Lucía Matías Fernanda Ignacio Renata Emiliano Inês Gonçalo Catalina
      Anselmo Marisol Facundo`),
    family:
      words(`Echeverría Montenegro Quiñones Albuquerque Villalobos Zamorano Figueiredo Carvalhal Ibáñez Peñaloza Urrutia Mondragón
      Salvatierra Guimarães Arancibia Bustamante Cordeiro Otálora`),
  },
  {
    share: 6,
    given:
      words(`Adaeze Kwame Chinwe Oumar Aïssatou Babatunde Fatoumata Kofi Ngozi Mamadou Zodwa Tendai Wanjiru Amadou Ifeoma Sekou
      Thandiwe Emeka Mireille Wilfried`),
    family:
      words(`Okonkwo Asante Diallo Adebayo Ouédraogo Mbeki Nkemelu Sissoko Boateng Traoré Chukwuemeka Ndiaye Kamau Mutombo Owusu
      Achebe-Roy Tshabalala Kaboré Mensah Zongo Toussaint Desrivières`),
  },
  {
    share: 6,
    given:
      words(`Zofia Bartosz Ludmila Yaroslav Katarzyna Dragan Ivana Radek Oksana Miloš Svetlana Andrzej Milica Tomáš Halyna Bogdan
      Jadranka Zoltán`),
    family:
      words(`Wiśniewska Kowalczyk Dobrowolski Shevchuk Petrović-Lang Novotný Kaczmarek Bondarenko Horváth Jovanović Zielińska
      Marinescu Vukašinović Hrynko Černý Lysenko Szabados Popescu`),
  },
  {
    share: 5,
    given:
      words(`Annika Matthias Ingrid Søren Friederike Lars Solveig Jürgen Maaike Henrik Birgit Joost Liesbeth Torsten Åsa Pieter
      Giulia Matteo Chiara Ilaria Eleni Stavros Nikoletta`),
    family:
      words(`Lindqvist Vandenberghe Hohenfeld Bjørnstad Steinacker Østergaard Van-der-Meulen Kirchgessner Sandström Weidenmann
      Bertolucci Castelnuovo Papadakis Theodorou Fiorentini Zambrotta Karagiannis Haugland Nyström Oberholzer`),
  },
  {
    share: 4,
    given: words('Defne Emre Zeynep Kerem Elif Onur Noa Eitan Tamar Yael Amit-Shai Selin Barış Ofira Aylin Nadav'),
    family: words(
      'Karabulut Yıldırım Özdemir Çetinkaya Aksoylu Demirbaş Ben-Shalom Rosenthal Mizrahi-Dubé Abramovitz Shapira Güneşli Tuncel Oren-Katz',
    ),
  },
];
