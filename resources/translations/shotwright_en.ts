<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>Create %n shot(s)</source>
        <translation>
            <numerusform>Create %n shot</numerusform>
            <numerusform>Create %n shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchViewModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
        <source>%n shot(s) cannot be drawn</source>
        <translation>
            <numerusform>%n shot cannot be drawn</numerusform>
            <numerusform>%n shots cannot be drawn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>Notices, %n new</numerusform>
            <numerusform>Notices, %n new</numerusform>
        </translation>
    </message>
</context>
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
    <name>BudgetRow</name>
    <message numerus="yes">
        <source>%n job(s) of unknown price are not counted.</source>
        <translation>
            <numerusform>%n job of unknown price is not counted.</numerusform>
            <numerusform>%n jobs of unknown price are not counted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message numerus="yes">
        <source>%n variation(s) ready</source>
        <translation>
            <numerusform>%n variation ready</numerusform>
            <numerusform>%n variations ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) ready</source>
        <translation>
            <numerusform>%n take ready</numerusform>
            <numerusform>%n takes ready</numerusform>
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
    <name>Counted</name>
    <message numerus="yes">
        <source>%n take(s) cost {0}.</source>
        <translation>
            <numerusform>%n take costs {0}.</numerusform>
            <numerusform>%n takes cost {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) ready</source>
        <translation>
            <numerusform>%n take ready</numerusform>
            <numerusform>%n takes ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) could not be made</source>
        <translation>
            <numerusform>%n take could not be made</numerusform>
            <numerusform>%n takes could not be made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) may have been sent</source>
        <translation>
            <numerusform>%n request may have been sent</numerusform>
            <numerusform>%n requests may have been sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of unknown price</source>
        <translation>
            <numerusform>%n job of unknown price</numerusform>
            <numerusform>%n jobs of unknown price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) waiting or running</source>
        <translation>
            <numerusform>%n job waiting or running</numerusform>
            <numerusform>%n jobs waiting or running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <translation>
            <numerusform>%n of unknown price</numerusform>
            <numerusform>%n of unknown price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} kept of %n paid take(s)</source>
        <translation>
            <numerusform>{0} kept of %n paid take</numerusform>
            <numerusform>{0} kept of %n paid takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n final(s) had {0} of it.</source>
        <translation>
            <numerusform>%n final had {0} of it.</numerusform>
            <numerusform>%n finals had {0} of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) compared.</source>
        <translation>
            <numerusform>%n job compared.</numerusform>
            <numerusform>%n jobs compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message numerus="yes">
        <source>Used %n time(s)</source>
        <translation>
            <numerusform>Used %n time</numerusform>
            <numerusform>Used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>Import %n file</numerusform>
            <numerusform>Import %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s) added</source>
        <translation>
            <numerusform>%n prompt added</numerusform>
            <numerusform>%n prompts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n prompt(s)</source>
        <translation>
            <numerusform>Exporting %n prompt</numerusform>
            <numerusform>Exporting %n prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s) written to {0}</source>
        <translation>
            <numerusform>%n prompt written to {0}</numerusform>
            <numerusform>%n prompts written to {0}</numerusform>
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
    <name>FacetModel</name>
    <message numerus="yes">
        <source>%n prompt(s)</source>
        <translation>
            <numerusform>%n prompt</numerusform>
            <numerusform>%n prompts</numerusform>
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
    <name>HintsPanel</name>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silent</source>
        <translation>
            <numerusform>%n silent</numerusform>
            <numerusform>%n silent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitListModel</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
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
    <name>JobWords</name>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>tried %n time</numerusform>
            <numerusform>tried %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsChip</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) waiting or running; go to the queue</source>
        <translation>
            <numerusform>%n job waiting or running; go to the queue</numerusform>
            <numerusform>%n jobs waiting or running; go to the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%n take(s) go on at {0} and may be charged: {1}.</source>
        <translation>
            <numerusform>%n take goes on at {0} and may be charged: {1}.</numerusform>
            <numerusform>%n takes go on at {0} and may be charged: {1}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting take(s) are kept and sent then.</source>
        <translation>
            <numerusform>%n waiting take is kept and sent then.</numerusform>
            <numerusform>%n waiting takes are kept and sent then.</numerusform>
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
    <name>LookDialog</name>
    <message numerus="yes">
        <source>The change goes to %n shot(s).</source>
        <translation>
            <numerusform>The change goes to %n shot.</numerusform>
            <numerusform>The change goes to %n shots.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookListModel</name>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n shot</numerusform>
            <numerusform>%n shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LooksPanel</name>
    <message numerus="yes">
        <source>%n shot(s) name it. They keep the name, and nothing is sent in its place.</source>
        <translation>
            <numerusform>%n shot names it. It keeps the name, and nothing is sent in its place.</numerusform>
            <numerusform>%n shots name it. They keep the name, and nothing is sent in its place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsModel</name>
    <message numerus="yes">
        <source>{0} of %n kept</source>
        <translation>
            <numerusform>{0} of %n kept</numerusform>
            <numerusform>{0} of %n kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsSection</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}; %n long ago</source>
        <translation>
            <numerusform>{0}; %n long ago</numerusform>
            <numerusform>{0}; %n long ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message numerus="yes">
        <source>And %n more; the model picker of Compose has them all.</source>
        <translation>
            <numerusform>And %n more; the model picker of Compose has them all.</numerusform>
            <numerusform>And %n more; the model picker of Compose has them all.</numerusform>
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
    <name>ParametersPanel</name>
    <message numerus="yes">
        <source>%n setting(s) changed with it</source>
        <translation>
            <numerusform>%n setting changed with it</numerusform>
            <numerusform>%n settings changed with it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptListModel</name>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>used %n time</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptMenus</name>
    <message numerus="yes">
        <source>%n star(s) or more</source>
        <translation>
            <numerusform>%n star or more</numerusform>
            <numerusform>%n stars or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptTab</name>
    <message numerus="yes">
        <source>Export %n found…</source>
        <translation>
            <numerusform>Export %n found…</numerusform>
            <numerusform>Export %n found…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n prompt(s)</source>
        <translation>
            <numerusform>Tags of %n prompt</numerusform>
            <numerusform>Tags of %n prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folder of %n prompt(s)</source>
        <translation>
            <numerusform>Folder of %n prompt</numerusform>
            <numerusform>Folder of %n prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s) deleted</source>
        <translation>
            <numerusform>%n prompt deleted</numerusform>
            <numerusform>%n prompts deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptsPanel</name>
    <message numerus="yes">
        <source>%n prompt(s)</source>
        <translation>
            <numerusform>%n prompt</numerusform>
            <numerusform>%n prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s) selected</source>
        <translation>
            <numerusform>%n prompt selected</numerusform>
            <numerusform>%n prompts selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProviderListModel</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueViewModel</name>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <translation>
            <numerusform>%n of unknown price</numerusform>
            <numerusform>%n of unknown price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplacePanel</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
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
    <name>ReplaceViewModel</name>
    <message numerus="yes">
        <source>%n hit(s) replaced</source>
        <translation>
            <numerusform>%n hit replaced</numerusform>
            <numerusform>%n hits replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message numerus="yes">
        <source>%n had words that are there already.</source>
        <translation>
            <numerusform>%n had words that are there already.</numerusform>
            <numerusform>%n had words that are there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken.</source>
        <translation>
            <numerusform>%n could not be taken.</numerusform>
            <numerusform>%n could not be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
    <name>SentTextDialog</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
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
    <name>SpendActs</name>
    <message numerus="yes">
        <source>%n line(s) written to {0}</source>
        <translation>
            <numerusform>%n line written to {0}</numerusform>
            <numerusform>%n lines written to {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StarsField</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
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
<context>
    <name>VariationsPanel</name>
    <message numerus="yes">
        <source>%n animatic(s) · free</source>
        <translation>
            <numerusform>%n animatic · free</numerusform>
            <numerusform>%n animatics · free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) · {0}</source>
        <translation>
            <numerusform>%n draft · {0}</numerusform>
            <numerusform>%n drafts · {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VariationsViewModel</name>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionListModel</name>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallViewModel</name>
    <message numerus="yes">
        <source>Compare %n take(s)</source>
        <translation>
            <numerusform>Compare %n take</numerusform>
            <numerusform>Compare %n takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variation(s)</source>
        <translation>
            <numerusform>%n variation</numerusform>
            <numerusform>%n variations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Difference</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
</TS>
