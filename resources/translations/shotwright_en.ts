<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BoardViewModel</name>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n shot</numerusform>
            <numerusform>%n shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComposerPanel</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n selected shot(s)</source>
        <translation>
            <numerusform>%n selected shot</numerusform>
            <numerusform>%n selected shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportViewModel</name>
    <message numerus="yes">
        <source>First, %n frame(s) are drawn again without the label.</source>
        <translation>
            <numerusform>First, %n frame is drawn again without the label.</numerusform>
            <numerusform>First, %n frames are drawn again without the label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n shot</numerusform>
            <numerusform>%n shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmRows</name>
    <message numerus="yes">
        <source>Done, with %n note(s)</source>
        <translation>
            <numerusform>Done, with %n note</numerusform>
            <numerusform>Done, with %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n shot(s) without a take, shown as a caption card</source>
        <translation>
            <numerusform>%n shot without a take, shown as a caption card</numerusform>
            <numerusform>%n shots without a take, shown as a caption card</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) whose file is missing, shown as a caption card</source>
        <translation>
            <numerusform>%n take whose file is missing, shown as a caption card</numerusform>
            <numerusform>%n takes whose files are missing, shown as caption cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) in the cut</source>
        <translation>
            <numerusform>%n draft in the cut</numerusform>
            <numerusform>%n drafts in the cut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n animatic(s) in the cut, labelled as such in the picture</source>
        <translation>
            <numerusform>%n animatic in the cut, labelled as such in the picture</numerusform>
            <numerusform>%n animatics in the cut, labelled as such in the picture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n animatic(s) in the cut, without a label</source>
        <translation>
            <numerusform>%n animatic in the cut, without a label</numerusform>
            <numerusform>%n animatics in the cut, without a label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n simulated take(s) of the rehearsal</source>
        <translation>
            <numerusform>%n simulated take of the rehearsal</numerusform>
            <numerusform>%n simulated takes of the rehearsal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) made by a video model: say so where you publish the film</source>
        <translation>
            <numerusform>%n shot made by a video model: say so where you publish the film</numerusform>
            <numerusform>%n shots made by a video model: say so where you publish the film</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) held on the last picture up to the planned length</source>
        <translation>
            <numerusform>%n shot held on its last picture up to the planned length</numerusform>
            <numerusform>%n shots held on their last picture up to the planned length</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) fitted to {0} × {1} and {2}</source>
        <translation>
            <numerusform>%n shot fitted to {0} × {1} and {2}</numerusform>
            <numerusform>%n shots fitted to {0} × {1} and {2}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Generator</name>
    <message numerus="yes">
        <source>%n animatic(s) in line.</source>
        <translation>
            <numerusform>%n animatic in line.</numerusform>
            <numerusform>%n animatics in line.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message numerus="yes">
        <source>Make %n animatic(s) · free</source>
        <translation>
            <numerusform>Make %n animatic · free</numerusform>
            <numerusform>Make %n animatics · free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) selected, {0} s in the cut</source>
        <translation>
            <numerusform>%n shot selected, {0} s in the cut</numerusform>
            <numerusform>%n shots selected, {0} s in the cut</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorViewModel</name>
    <message numerus="yes">
        <source>A caption has at most %n character(s).</source>
        <translation>
            <numerusform>A caption has at most %n character.</numerusform>
            <numerusform>A caption has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LengthDialog</name>
    <message numerus="yes">
        <source>Length of %n shot(s)</source>
        <translation>
            <numerusform>Length of %n shot</numerusform>
            <numerusform>Length of %n shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineViewModel</name>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n shot</numerusform>
            <numerusform>%n shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParametersViewModel</name>
    <message numerus="yes">
        <source>from %n past take(s)</source>
        <translation>
            <numerusform>from %n past take</numerusform>
            <numerusform>from %n past takes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScriptDialog</name>
    <message numerus="yes">
        <source>Create %n shot(s)</source>
        <translation>
            <numerusform>Create %n shot</numerusform>
            <numerusform>Create %n shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScriptViewModel</name>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n shot</numerusform>
            <numerusform>%n shots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the text in no shot</source>
        <translation>
            <numerusform>%n part of the text in no shot</numerusform>
            <numerusform>%n parts of the text in no shot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) left out</source>
        <translation>
            <numerusform>%n shot left out</numerusform>
            <numerusform>%n shots left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShotMenu</name>
    <message numerus="yes">
        <source>Make %n animatic(s)</source>
        <translation>
            <numerusform>Make %n animatic</numerusform>
            <numerusform>Make %n animatics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryboardBar</name>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n shot</numerusform>
            <numerusform>%n shots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draw %n missing shot(s) · free</source>
        <translation>
            <numerusform>Draw %n missing shot · free</numerusform>
            <numerusform>Draw %n missing shots · free</numerusform>
        </translation>
    </message>
</context>
</TS>
