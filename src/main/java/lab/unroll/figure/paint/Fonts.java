package lab.unroll.figure.paint;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bundled fonts, so that a figure looks and measures the same on every machine. */
public enum Fonts {
    /** Words and numbers. */
    TEXT("Inter-Regular"),
    /** Numbers in strips, names that matter. */
    SEMIBOLD("Inter-SemiBold"),
    /** Titles. */
    BOLD("Inter-Bold"),
    /** Letters that stand for quantities. */
    ITALIC("STIXTwoText-Italic"),
    /** Operators and digits in formulas. */
    MATH("STIXTwoText-Regular"),
    /** Traditional Chinese. */
    CHINESE("NotoSansTC-Regular"),
    /** Traditional Chinese titles. */
    CHINESE_BOLD("NotoSansTC-Bold"),
    /** Sample text. */
    MONO("JetBrainsMono-Regular");

    /** Text is measured the same whatever the device. */
    public static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private final String file;
    private Font font;

    Fonts(String file) {
        this.file = file;
    }

    /** The class-path name of the font file. */
    public String resource() {
        return "/assets/fonts/" + file + ".ttf";
    }

    /** The font at a size in pixels. */
    public synchronized Font size(double size) {
        if (font == null) {
            try (InputStream in = Fonts.class.getResourceAsStream(resource())) {
                font = Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("broken font " + resource(), e);
            }
        }
        return font.deriveFont((float) size);
    }
}
