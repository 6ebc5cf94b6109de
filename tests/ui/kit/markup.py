"""Sixty texts that a careless program would run, decode or lay out."""

MARKUP = (
    "<b>bold</b>", "<i>", "</p>", "<br>", "<br/>", "<hr>", "<!-- x -->", "<a href='http://x.invalid'>link</a>",
    "<img src='x.png'>", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<style>*{color:red}</style>",
    "<table><tr><td>1</td></tr></table>", "<ul><li>one", "<font color=red>red</font>", "<h1>Title</h1>",
    "<span style='font-size:99px'>big</span>", "<div align=right>right</div>", "<pre>  two</pre>", "<center>c</center>",
    "&amp;", "&lt;b&gt;", "&#65;", "&#x41;", "&nbsp;&nbsp;", "&copy; & co", "Tom & Jerry", "A && B", "&File",
    "Save &As",
    "**bold**", "_italic_", "# heading", "- item", "[link](http://x.invalid)", "![img](x.png)", "`code`", "~~struck~~",
    "{0}", "{name}", "%s", "%1 of %n", "${HOME}", "$(id)", "`id`", "'; DROP TABLE shots; --", "\\n\\t", "C:\\temp\\new",
    "../../etc/passwd", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,<b>x</b>", "<?xml version='1.0'?>",
    "<![CDATA[x]]>", "<svg onload=alert(1)>", "<iframe src=x>", "<qt><b>x</b></qt>", "<html><body>x</body></html>",
    "a < b > c", "5 > 3 < 9",
)  # fmt: skip
