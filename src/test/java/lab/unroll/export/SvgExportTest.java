package lab.unroll.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import lab.unroll.figure.paint.Theme;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgExportTest {

    private static final Caption CAPTION = new Caption("Sample", "Seed 7 & 訓練 300 次");

    private final byte[] svg = SvgExport.bytes(new SampleFigure(Theme.LIGHT), Theme.LIGHT, CAPTION);
    private final Element root = parse(svg).getDocumentElement();

    @Test
    void sizeAndViewAreThoseOfTheFigure() {
        assertEquals("420.5", root.getAttribute("width"));
        assertEquals("260", root.getAttribute("height"));
        assertEquals("0 0 420.5 260", root.getAttribute("viewBox"));
    }

    @Test
    void titleAndDescriptionComeFirst() {
        assertEquals("Sample", root.getFirstChild().getTextContent());
        assertEquals("Seed 7 & 訓練 300 次", root.getFirstChild().getNextSibling().getTextContent());
    }

    @Test
    void textIsText() {
        List<String> texts = elements("text").stream().map(Element::getTextContent).toList();
        assertTrue(texts.containsAll(List.of("Forget gate → AVATAR To", "−0.47 0.123", "時間步", "的遺忘閘", "C\u0303")),
                texts.toString());
        assertEquals(List.of(), elements("image"));
    }

    @Test
    void aTextNamesItsFontWithOthersToFallBackOn() {
        assertFont("Forget gate → AVATAR To", "Inter, 'Helvetica Neue', Arial, sans-serif", "");
        assertFont("−0.47 0.123", "Inter, 'Helvetica Neue', Arial, sans-serif", "600");
        assertFont("Title", "Inter, 'Helvetica Neue', Arial, sans-serif", "700");
        assertFont("梯度", "'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei', sans-serif", "700");
        assertFont("C\u0303", "'STIX Two Text', 'Times New Roman', Times, serif", "");
        assertEquals("italic", text("C\u0303").getAttribute("font-style"));
    }

    @Test
    void shapesAreShapes() {
        assertEquals(1, elements("linearGradient").size());
        assertEquals(1, elements("clipPath").size());
        assertTrue(elements("ellipse").stream().anyMatch(e -> e.getAttribute("opacity").equals("0.4")));
    }

    @Test
    void everySpotHasItsTooltipAndItsExactValue() {
        Map<String, Element> spots = elements("rect").stream().filter(e -> e.hasAttribute("data-spot"))
                .collect(Collectors.toMap(e -> e.getAttribute("data-spot"), e -> e));
        Element state = spots.get("h.3.2");
        assertEquals(SampleFigure.VALUE, Double.parseDouble(state.getAttribute("data-value")));
        assertEquals("3", state.getAttribute("data-step"));
        assertEquals("2", state.getAttribute("data-unit"));
        assertEquals("h₃² = −0.123457", state.getTextContent());
        assertEquals("", spots.get("step.3").getAttribute("data-value"));
        assertEquals(2, spots.size());
    }

    @Test
    void theFileHoldsItsFontsAndStaysSmall() {
        String style = elements("style").get(0).getTextContent();
        assertEquals(CssFont.all().size(), style.split("@font-face").length - 1);
        assertTrue(svg.length < 100_000, svg.length + " bytes");
    }

    @Test
    void theSameFigureGivesTheSameBytes() {
        assertArrayEquals(svg, SvgExport.bytes(new SampleFigure(Theme.LIGHT), Theme.LIGHT, CAPTION));
    }

    private void assertFont(String text, String families, String weight) {
        assertEquals(families, text(text).getAttribute("font-family"));
        assertEquals(weight, text(text).getAttribute("font-weight"));
    }

    private Element text(String content) {
        return elements("text").stream().filter(e -> e.getTextContent().equals(content)).findFirst().orElseThrow();
    }

    private List<Element> elements(String name) {
        NodeList nodes = root.getElementsByTagNameNS(SvgExport.SVG, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parse(byte[] svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        } catch (Exception e) {
            throw new AssertionError("not well-formed", e);
        }
    }
}
