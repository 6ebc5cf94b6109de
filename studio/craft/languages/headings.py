"""Owns the headings of prompts written in sections, in all languages that are read, by what they stand for."""

_HEADINGS = {
    "shot_type": """
景别 景別 构图 構圖 机位 视角 視角 镜头类型 镜头景别 画角 アングル ショット 構図 plano encuadre tipo_de_plano
ángulo toma cadre cadrage plan type_de_plan angle einstellung einstellungsgröße bildausschnitt perspektive shot
shot_type framing angle
""",
    "camera_movement": """
运镜 運鏡 镜头运动 鏡頭運動 镜头移动 摄影机运动 镜头 鏡頭 镜头语言 鏡頭語言 摄影 カメラ カメラワーク cámara
camara movimiento movimiento_de_cámara caméra mouvement mouvement_de_caméra kamera kamerabewegung kameraführung
camera camera_movement camera_motion camera_work
""",
    "subject": """
主体 主體 主题人物 人物 角色 主角 主角描述 被写体 主体描述 人物描述 登場人物 キャラクター 主題 sujeto personaje
personajes protagonista sujet personnage personnages motiv subjekt figur figuren hauptmotiv subject
main_subject character characters
""",
    "action": """
动作 動作 行为 表演 アクション acción accion action actions aktion handlung bewegung
""",
    "environment": """
场景 場景 环境 環境 地点 地點 背景 场景设定 场景描述 シーン 場所 舞台 環境設定 escena escenario entorno
ambiente lugar fondo ubicación décor lieu environnement arrière-plan scène hintergrund ort umgebung schauplatz
szene setting environment background background_setting location scene
""",
    "lighting": """
光线 光線 灯光 燈光 光影 光照 照明 打光 布光 光源 时间 時間 ライティング 光 時間帯 iluminación iluminacion luz
éclairage lumière licht beleuchtung lighting light lighting_mood time_of_day
""",
    "style": """
风格 風格 画风 畫風 视觉风格 視覺風格 画面风格 色调 色調 氛围 氛圍 画质 畫質 质感 影调 情绪 整体风格 スタイル
雰囲気 画風 画質 色調 トーン estilo estética ambiente_visual tono paleta style esthétique ambiance tonalité
stil look stimmung ästhetik farbpalette visual_style mood quality color_palette aesthetic tone
""",
    "audio": """
音效 音频 音頻 音乐 音樂 声音 聲音 配乐 配樂 背景音乐 背景音樂 背景音 环境音 環境音 bgm サウンド 音楽 音 効果音
環境音 sonido audio música musica efectos_de_sonido son musique bande_sonore ton musik sound geräusche
soundtrack audio_cue music sfx sound_effects voz
""",
    "dialogue": """
台词 台詞 对白 對白 对话 對話 旁白 独白 獨白 画外音 口播 解说 解說 セリフ 台詞 ナレーション 会話 diálogo
dialogo diálogos voz_en_off guion_hablado narrador dialogue dialogues voix_off narration dialog sprecher
voice-over voiceover voice_over narrator off-stimme text_gesprochen
""",
    "none": """
要求 注意 提示词 负面提示词 负面 反向提示词 约束 限制 输出 时长 比例 画幅 参考 表演要求 requisitos negativo
requisitos_de_audio formato duración tema contraintes négatif format durée negativ dauer
negative negative_prompt duration aspect_ratio ネガティブ
""",
}
BY_HEADING = {heading.replace("_", " "): name for name, headings in _HEADINGS.items() for heading in headings.split()}
"""Which component, or which kind of words, a heading names; "none" is a heading of the making of the film."""
