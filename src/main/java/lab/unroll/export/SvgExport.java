package lab.unroll.export;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Figures as SVG: vectors are vectors, text is text, the fonts are in the file as far as they are used. In front lies an
 * unseen rectangle for each {@link Spot}: its title is the tooltip in a browser, its {@code data-value} is the value
 * with every digit.
 */
public final class SvgExport {

    static final String SVG = "http://www.w3.org/2000/svg";

    private SvgExport() {
    }

    /** The figure as an SVG file in UTF-8. */
    public static byte[] bytes(Figure figure, Theme theme, Caption caption) {
        return bytes(figure, Rendition.of(theme, 1), caption);
    }

    /** The same in its size on paper, its letters as paths where that is asked for. */
    static byte[] bytes(Figure figure, Rendition rendition, Caption caption) {
        Document document = newDocument();
        FontUse fonts = new FontUse();
        SvgGraphics g = new SvgGraphics(document, fonts, rendition.isOutlined());
        Raster.smooth(g);
        figure.paint(g);
        Element painted = g.getRoot();
        g.dispose();

        Element root = document.createElementNS(SVG, "svg");
        String width = number(figure.width());
        String height = number(figure.height());
        double size = rendition.screenPixels();
        set(root, "width", number(size * figure.width()), "height", number(size * figure.height()), "viewBox", "0 0 " + width + " " + height, "role", "img",
                "aria-labelledby", "title description");
        document.appendChild(root);
        child(root, "title", caption.title()).setAttribute("id", "title");
        child(root, "desc", caption.description()).setAttribute("id", "description");
        if (!rendition.isOutlined()) {
            child(root, "style", fonts.styleSheet());
        }
        if (!rendition.isTransparent()) {
            set(child(root, "rect", null), "id", "page", "width", "100%", "height", "100%", "fill",
                    hex(rendition.theme().colour(Token.PAGE)));
        }
        addPicture(root, painted);
        if (!rendition.isOutlined()) {
            addSpots(root, figure);
        }
        return write(document);
    }

    /** Moves what Batik wrote, with the defaults of Java's strokes that stand on its root. */
    private static void addPicture(Element root, Element painted) {
        Element picture = child(root, "g", null);
        picture.setAttribute("id", "picture");
        NamedNodeMap defaults = painted.getAttributes();
        for (int i = 0; i < defaults.getLength(); i++) {
            String name = defaults.item(i).getNodeName();
            if (name.startsWith("fill") || name.startsWith("stroke")) {
                picture.setAttribute(name, defaults.item(i).getNodeValue());
            }
        }
        while (painted.getFirstChild() != null) {
            picture.appendChild(painted.getFirstChild());
        }
    }

    private static void addSpots(Element root, Figure figure) {
        Element layer = child(root, "g", null);
        set(layer, "id", "values", "fill", "none", "pointer-events", "all");
        for (Spot spot : figure.spots()) {
            Element place = child(layer, "rect", null);
            set(place, "x", number(spot.bounds().getX()), "y", number(spot.bounds().getY()),
                    "width", number(spot.bounds().getWidth()), "height", number(spot.bounds().getHeight()),
                    "data-spot", spot.id(), "data-kind", spot.kind().name().toLowerCase(Locale.ROOT));
            if (spot.step() > 0) {
                place.setAttribute("data-step", Integer.toString(spot.step()));
            }
            if (spot.unit() >= 0) {
                place.setAttribute("data-unit", Integer.toString(spot.unit() + 1));
            }
            if (!Double.isNaN(spot.value())) {
                place.setAttribute("data-value", Double.toString(spot.value()));
            }
            child(place, "title", spot.text());
        }
    }

    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser is not available", e);
        }
    }

    private static Element child(Element parent, String name, String text) {
        Element child = parent.getOwnerDocument().createElementNS(SVG, name);
        if (text != null) {
            child.setTextContent(text);
        }
        parent.appendChild(child);
        return child;
    }

    private static void set(Element element, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            element.setAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
    }

    /** At most three decimals, and none that are zero. */
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("\\.?0+$", "");
    }

    private static byte[] write(Document document) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            document.setXmlStandalone(true);
            transformer.transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("cannot write the SVG document", e);
        }
    }
}
