package lab.unroll.export;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Batik's surface for SVG, with text that names the bundled fonts as CSS does. */
final class SvgGraphics extends SVGGraphics2D {

    private static final int DECIMALS = 3;
    private static final Set<String> LEFT_OUT = Set.of("font-family", "font-size", "font-weight", "font-style",
            "color-interpolation", "color-rendering", "text-rendering", "image-rendering", "shape-rendering");

    private final FontUse fonts;
    private final boolean outlined;

    /**
     * A surface of a document.
     *
     * @param outlined true for letters as paths
     */
    SvgGraphics(Document document, FontUse fonts, boolean outlined) {
        super(context(document), false);
        this.fonts = fonts;
        this.outlined = outlined;
    }

    private SvgGraphics(SvgGraphics other) {
        super(other);
        fonts = other.fonts;
        outlined = other.outlined;
    }

    private static SVGGeneratorContext context(Document document) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(DECIMALS);
        context.setComment(null);
        context.setStyleHandler(SvgGraphics::style);
        return context;
    }

    /** Writes what differs from element to element; the fonts stand on the texts themselves. */
    @SuppressWarnings("rawtypes")
    private static void style(Element element, Map styles, SVGGeneratorContext context) {
        for (Object entry : styles.entrySet()) {
            Map.Entry<?, ?> style = (Map.Entry<?, ?>) entry;
            String name = style.getKey().toString();
            if (!LEFT_OUT.contains(name) && element.getAttribute(name).isEmpty()) {
                element.setAttribute(name, style.getValue().toString());
            }
        }
    }

    @Override
    public Graphics create() {
        return new SvgGraphics(this);
    }

    @Override
    public void drawString(String string, float x, float y) {
        if (string.isBlank()) {
            return;
        }
        if (outlined) {
            fill(new TextLayout(string, getFont(), getFontRenderContext()).getOutline(AffineTransform.getTranslateInstance(x, y)));
            return;
        }
        Element text = getDOMFactory().createElementNS(SvgExport.SVG, "text");
        text.setAttribute("x", generatorCtx.doubleString(x));
        text.setAttribute("y", generatorCtx.doubleString(y));
        setFont(text, getFont(), string);
        if (!string.equals(string.strip()) || string.contains("  ")) {
            text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        }
        text.setTextContent(string);
        domGroupManager.addElement(text, DOMGroupManager.FILL);
    }

    private void setFont(Element text, Font font, String string) {
        Optional<CssFont> bundled = CssFont.of(font);
        bundled.ifPresent(css -> fonts.add(css, font, string));
        text.setAttribute("font-family", bundled.map(CssFont::families).orElse("sans-serif"));
        text.setAttribute("font-size", generatorCtx.doubleString(font.getSize2D()));
        int weight = bundled.map(CssFont::weight).orElse(font.isBold() ? 700 : 400);
        if (weight != 400) {
            text.setAttribute("font-weight", Integer.toString(weight));
        }
        if (bundled.map(CssFont::italic).orElse(font.isItalic())) {
            text.setAttribute("font-style", "italic");
        }
    }
}
