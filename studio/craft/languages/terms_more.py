"""Owns further film terms of the lexicon in all languages that are read: English = Chinese | Spanish | French
    | German |
Japanese, one term a line.
"""

ORDER = ("zh", "es", "fr", "de", "ja")

TERMS = {
    "shot": """
choker shot = 颈部以上特写 | plano de cuello | plan serré du cou | Würgeeinstellung | チョーカーショット
Italian shot = 意大利式特写 | plano italiano | plan italien | italienische Einstellung | イタリアンショット
panorama = 全景画面 | vista panorámica | vue panoramique | Panoramabild | パノラマ
high-angle close-up = 俯拍特写 | primer plano picado | gros plan en plongée | Nahaufnahme von oben
    | 俯瞰のクローズアップ
canted low angle = 倾斜仰拍 | contrapicado inclinado | contre-plongée penchée | gekippte Untersicht
    | 斜めのローアングル
""",
    "light": """
volumetric haze = 体积雾光 | bruma volumétrica | brume volumétrique | volumetrischer Dunst | ボリュメトリックヘイズ
motivated light = 动机光 | luz motivada | lumière motivée | motiviertes Licht | 動機のある光
northern lights = 极光 | aurora boreal, auroras boreales | aurore boréale, aurores boréales | Nordlicht, Polarlicht
    | オーロラ
string lights = 串灯, 彩灯串 | guirnalda de luces, luces de hadas | guirlande lumineuse | Lichterkette
    | ストリングライト, 電飾
lantern light = 灯笼光, 马灯 | luz de farolillo, luz de linterna | lueur de lanterne | Laternenlicht
    | 提灯の光, ランタンの光
harsh noon shadows = 正午硬影 | sombras duras de mediodía | ombres dures de midi | harte Mittagsschatten
    | 真昼の強い影
long shadows = 长影, 长长的影子 | sombras largas, sombras alargadas | ombres longues, ombres allongées
    | lange Schatten | 長い影
light through blinds = 百叶窗透光 | luz a través de persianas | lumière à travers les stores | Licht durch Jalousien
    | ブラインド越しの光
lamps go out = 灯灭了, 灯光熄灭 | se apagan las luces, las luces se apagan | les lampes s'éteignent
    | die Lichter gehen aus | 明かりが消える
beauty dish = 雷达罩 | beauty dish, plato de belleza | bol beauté | Beauty-Dish | ビューティーディッシュ
negative fill = 减光, 负补光 | relleno negativo | débouchage négatif | negative Aufhellung | ネガティブフィル
eye light = 眼神光 | luz de ojos, brillo en los ojos | lumière dans les yeux | Augenlicht
    | アイライト, キャッチライト
""",
    "weather": """
light breeze = 轻风, 和风 | brisa ligera | brise légère | leichte Brise | 軽いそよ風
low clouds = 低云 | nubes bajas | nuages bas | tiefe Wolken | 低い雲
drifting clouds = 飘云, 浮云 | nubes a la deriva | nuages qui dérivent | ziehende Wolken | 流れる雲
hail = 冰雹 | granizo, granizada | grêle | Hagel | 雹, ひょう
heat shimmer = 热浪 | calor reverberante | air qui vibre | Hitzeflimmern | 陽炎
ground fog = 地雾 | niebla baja | brouillard au sol | Bodennebel | 地表の霧
petals in the air = 飞花, 花瓣纷飞 | pétalos en el aire | pétales dans l'air | Blütenblätter in der Luft | 花吹雪
fireflies = 萤火 | luciérnagas en el aire | lucioles dans l'air | Glühwürmchen in der Luft | 蛍の群れ
""",
    "move": """
dolly forward = 轨道前推, 向前推轨 | dolly hacia delante, dolly hacia adelante | dolly avant | Dolly vorwärts
    | ドリー前進
dolly back = 轨道后拉, 向后拉轨 | dolly hacia atrás | dolly arrière | Dolly rückwärts | ドリー後退
snap-pan = 急速摇镜 | paneo brusco | panoramique brusque | ruckartiger Schwenk | スナップパン
head-bob = 行走起伏镜头 | balanceo de cabeza al andar | balancement de la marche | Kopfwippen | 頭の揺れ
pan left = 向左摇, 左摇镜头 | paneo a la izquierda | panoramique vers la gauche | Schwenk nach links | 左へパン
pan right = 向右摇, 右摇镜头 | paneo a la derecha | panoramique vers la droite | Schwenk nach rechts | 右へパン
tilt up = 向上摇, 镜头上摇 | paneo hacia arriba | panoramique vers le haut | Schwenk nach oben | 上へティルト
tilt down = 向下摇, 镜头下摇 | paneo hacia abajo | panoramique vers le bas | Schwenk nach unten | 下へティルト
truck left = 镜头左移, 向左横移 | travelling a la izquierda | travelling vers la gauche | Fahrt nach links
    | 左へ横移動
truck right = 镜头右移, 向右横移 | travelling a la derecha | travelling vers la droite | Fahrt nach rechts
    | 右へ横移動
crane up = 摇臂上升 | grúa hacia arriba, grúa ascendente | grue montante | Kran aufwärts | クレーン上昇
crane down = 摇臂下降 | grúa hacia abajo, grúa descendente | grue descendante | Kran abwärts | クレーン下降
roll left = 镜头左旋 | giro a la izquierda de cámara | roulis à gauche | Rollen nach links | 左ロール
roll right = 镜头右旋 | giro a la derecha de cámara | roulis à droite | Rollen nach rechts | 右ロール
orbit left = 向左环绕 | órbita a la izquierda | orbite à gauche | Umkreisung nach links | 左へ周回
orbit right = 向右环绕 | órbita a la derecha | orbite à droite | Umkreisung nach rechts | 右へ周回
camera settles = 镜头停稳, 镜头落定 | la cámara se asienta | la caméra se pose | Kamera kommt zur Ruhe
    | カメラが止まる
ease in and out = 缓入缓出 | aceleración suave de cámara | entrée et sortie en douceur | sanftes An- und Abfahren
    | イーズインアウト
subtle breathing camera = 呼吸感镜头 | cámara con respiración | caméra qui respire | atmende Kamera | 呼吸するカメラ
top-down descent = 俯视下降 | descenso cenital | descente zénithale | senkrechter Abstieg | 真上からの降下
push past = 越过前景推进 | avance más allá | avancée au-delà | Vorbeifahrt | 通り過ぎるカメラ
over-the-shoulder follow = 过肩跟拍 | seguimiento sobre el hombro | suivi par-dessus l'épaule
    | Verfolgung über die Schulter | 肩越しの追従
robot arm move = 机械臂运镜 | movimiento de brazo robótico | mouvement de bras robotisé | Roboterarmfahrt
    | ロボットアーム撮影
cable cam = 索道摄影 | cámara de cable | caméra sur câble | Seilkamera | ケーブルカム
underwater glide = 水下滑行镜头 | deslizamiento bajo el agua | glissement sous l'eau | Unterwasserfahrt | 水中滑走
""",
    "style": """
hyperfocal = 超焦距 | hiperfocal | hyperfocale | Hyperfokal | 過焦点
lens haze = 镜头雾感 | velo de lente | voile d'objectif | Linsenschleier | レンズの曇り
snorkel lens = 潜望镜头 | lente periscópica | objectif périscopique | Schnorchelobjektiv | シュノーケルレンズ
tilted focus plane = 倾斜焦平面 | plano focal inclinado | plan de netteté incliné | gekippte Schärfeebene
    | 傾いた焦点面
focus breathing = 呼吸效应 | respiración de foco | respiration de mise au point | Fokusatmen
    | フォーカスブリージング
swirly bokeh = 旋焦 | bokeh arremolinado | bokeh tourbillonnant | Wirbelbokeh | ぐるぐるボケ
oval bokeh = 椭圆散景 | bokeh ovalado | bokeh ovale | ovales Bokeh | 楕円ボケ
starburst = 星芒 | destello de estrella | éclat en étoile | Blendenstern | 光芒効果
dirty lens = 脏镜头 | lente sucia | objectif sale | schmutzige Linse | 汚れたレンズ
droplets on the lens = 镜头上的水珠 | gotas en la lente | gouttes sur l'objectif | Tropfen auf der Linse
    | レンズの水滴
bullet-time freeze = 子弹时间定格 | congelado bullet time | arrêt bullet time | Bullet-Time-Standbild
    | バレットタイム静止
24 fps look = 二十四帧质感 | look de 24 fps | rendu 24 images | 24-fps-Look | 24fps風
60 fps look = 六十帧质感 | look de 60 fps | rendu 60 images | 60-fps-Look | 60fps風
animated on twos = 一拍二 | animado a doses | animé à deux | auf Zweien animiert | 二コマ打ち
time freeze = 时间静止, 时间凝固 | tiempo congelado | temps figé | eingefrorene Zeit | 時間停止
Kodachrome look = 柯达克罗姆质感, 柯达胶片 | look kodachrome | rendu kodachrome | Kodachrome-Look | コダクローム風
expired film = 过期胶片 | película caducada | pellicule périmée | abgelaufener Film | 期限切れフィルム
cross-processed = 交叉冲印 | proceso cruzado | traitement croisé | Crossentwicklung | クロスプロセス
gate weave = 片门抖动 | oscilación de proyector | instabilité de fenêtre | Bildstandsschwankung | ゲートウィーブ
dust and scratches = 灰尘划痕 | polvo y rayones | poussières et rayures | Staub und Kratzer | 埃と傷
silent film look = 默片, 默片风格 | cine mudo, película muda | film muet, cinéma muet | Stummfilm, Stummfilmlook
    | 無声映画風, サイレント映画
two-color look = 双色调 | bicolor | bichrome | Zweifarblook | 二色調
day-glo colors = 荧光色 | colores fluorescentes | couleurs fluo | Leuchtfarben | 蛍光色
monochrome blue = 单色蓝 | azul monocromo | bleu monochrome | monochromes Blau | 青の単色
earth tones = 大地色, 大地色系 | tonos tierra | tons terreux | Erdtöne | アースカラー
jewel tones = 宝石色调 | tonos joya | tons de pierres précieuses | Juwelentöne | ジュエルトーン
candy colors = 糖果色 | colores caramelo | couleurs bonbon | Bonbonfarben | キャンディカラー
cel shading = 卡通渲染, 赛璐璐 | sombreado plano, cel shading | cel shading, ombrage de celluloïd | Cel-Shading
    | セルシェーディング, セルルック
gouache = 水粉, 水粉画 | gouache | gouache | Gouache | ガッシュ
charcoal drawing = 炭笔画 | dibujo al carboncillo, carboncillo | dessin au fusain, fusain | Kohlezeichnung | 木炭画
linocut = 麻胶版画 | linograbado | linogravure | Linolschnitt | リノカット
ukiyo-e = 浮世绘 | ukiyo-e | ukiyo-e | Ukiyo-e | 浮世絵
comic book style = 美漫, 漫画书风格 | estilo cómic, cómic | style bande dessinée, style comics | Comicstil
    | アメコミ風
felt puppets = 毛毡, 毛毡玩偶 | marionetas de fieltro, fieltro | marionnettes en feutre | Filzpuppen, Filz
    | フェルト人形
wooden toy style = 木质玩具风格 | juguete de madera | jouet en bois | Holzspielzeugstil | 木製玩具風
origami = 折纸艺术 | origami | origami | Origami | 折り紙風
stained glass = 彩色玻璃画 | vitral, vidriera | vitrail | Buntglas, Glasmalerei | ステンドグラス
chalkboard drawing = 粉笔画 | dibujo con tiza | dessin à la craie | Kreidezeichnung | チョーク画
shadow puppets = 皮影, 皮影戏 | sombras chinescas | ombres chinoises | Schattenspielfiguren | 影絵
flat design = 扁平化, 扁平设计 | diseño plano | design plat | Flat Design | フラットデザイン
isometric 3D = 等距三维 | 3d isométrico | 3d isométrique | isometrisches 3D | アイソメ3D
architectural visualization = 建筑可视化, 建筑渲染 | visualización arquitectónica | visualisation architecturale
    | Architekturvisualisierung | 建築パース
retro game look = 复古游戏风 | videojuego retro | jeu vidéo rétro | Retrospiel-Look | レトロゲーム風
art deco = 装饰艺术 | art déco, art deco | art déco | Art déco | アールデコ
bauhaus = 包豪斯 | bauhaus | bauhaus | Bauhaus | バウハウス
gothic = 哥特式, 哥特风 | gótico/a | gothique | gotisch | ゴシック
solarpunk = 太阳朋克 | solarpunk | solarpunk | Solarpunk | ソーラーパンク
dieselpunk = 柴油朋克 | dieselpunk | dieselpunk | Dieselpunk | ディーゼルパンク
magical realism = 魔幻现实主义 | realismo mágico | réalisme magique | magischer Realismus | 魔術的リアリズム
mockumentary = 伪纪录 | falso documental | faux documentaire | Mockumentary | モキュメンタリー
infomercial = 电视购物 | infomercial, teletienda | télé-achat | Dauerwerbesendung | 通販番組風
""",
}
