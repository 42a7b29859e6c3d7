package lab.unroll.export;

import java.nio.charset.StandardCharsets;
import java.util.function.DoubleConsumer;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Film;
import lab.unroll.figure.paint.Token;

/**
 * LaTeX files: a diagram as TikZ, its letters as LaTeX's own, and an equation as equation. Each is a document that can be
 * compiled, and whose picture can be taken over into another.
 */
final class TexFormat implements Format {

    /** The Chinese font of the figures, which is in {@code assets/fonts}. */
    private static final String HAN = "Noto Sans TC";

    @Override
    public String ending() {
        return ".tex";
    }

    @Override
    public boolean isMoving() {
        return false;
    }

    @Override
    public int largestScale() {
        return 1;
    }

    @Override
    public byte[] bytes(Film film, Rendition rendition, Caption caption, DoubleConsumer progress) {
        Figure figure = film.last();
        String text = figure instanceof WithLatex equation ? equation(equation.latex(), caption) : tikz(figure, rendition, caption);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String equation(String latex, Caption caption) {
        return comments(caption) + "\\documentclass[border=4pt]{standalone}\n" + fonts(latex)
                + "\\begin{document}\n$\\displaystyle\n" + latex + "$\n\\end{document}\n";
    }

    private static String tikz(Figure figure, Rendition rendition, Caption caption) {
        TikzGraphics g = new TikzGraphics(rendition.inches());
        Raster.smooth(g);
        figure.paint(g);
        String picture = g.picture(figure.width(), figure.height(),
                rendition.isTransparent() ? null : rendition.theme().colour(Token.PAGE));
        return comments(caption) + "\\documentclass{standalone}\n" + fonts(picture) + "\\usepackage{tikz}\n\\begin{document}\n"
                + picture + "\\end{document}\n";
    }

    private static String comments(Caption caption) {
        return (caption.title() + "\n" + caption.description()).lines().map(line -> "% " + line + "\n").reduce("", String::concat);
    }

    /** The fonts of LaTeX; Chinese needs XeLaTeX or LuaLaTeX, and a font of the system. */
    private static String fonts(String text) {
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        String usual = "\\usepackage{iftex}\n\\ifPDFTeX\n  \\usepackage[T1]{fontenc}\n  \\usepackage{lmodern}\n\\fi\n"
                + "\\usepackage{amsmath,amssymb}\n";
        return !chinese ? usual : "% compile with LuaLaTeX or XeLaTeX\n" + usual + "\\usepackage{fontspec}\n\\ifLuaTeX\n"
                + "  \\directlua{luaotfload.add_fallback(\"han\", {\"" + HAN + ":mode=node;script=hani;\"})}\n"
                + "  \\setmainfont{lmroman10-regular.otf}[BoldFont=lmroman10-bold.otf,RawFeature={fallback=han}]\n"
                + "  \\setsansfont{lmsans10-regular.otf}[BoldFont=lmsans10-bold.otf,RawFeature={fallback=han}]\n\\else\n  \\usepackage{xeCJK}\n"
                + "  \\setCJKmainfont{" + HAN + "}\n  \\setCJKsansfont{" + HAN + "}\n\\fi\n";
    }
}
