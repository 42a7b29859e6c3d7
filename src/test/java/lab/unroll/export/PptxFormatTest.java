package lab.unroll.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import lab.unroll.figure.Film;
import lab.unroll.figure.paint.Theme;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PptxFormatTest {

    private static final Caption CAPTION = new Caption("LSTM & <展開>", "Task \"remember\", k < 4");
    private static final Film FILM = new Film(at -> new SampleFigure(Theme.LIGHT), 0, 3)
            .saying(at -> "Step " + Math.round(at.position()) + ":\nC_t & h_t \u0007 遞歸");

    private final Map<String, byte[]> parts = parts(Formats.PPTX.bytes(FILM, Rendition.of(Theme.LIGHT, 1), CAPTION, share -> { }));

    private static Map<String, byte[]> parts(byte[] bytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return parts;
    }

    private Document xml(String part) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        assertNotNull(parts.get(part), part);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void everyPartIsXmlAndEveryRelationLeadsToAPart() throws Exception {
        assertEquals("[Content_Types].xml", parts.keySet().iterator().next());
        for (String part : parts.keySet()) {
            if (!part.matches(".*\\.(png|svg)")) {
                assertFalse(new String(parts.get(part)).contains("@"), part);
                xml(part);
            }
            if (part.endsWith(".rels")) {
                Path from = Path.of("/" + part).getParent().getParent();
                for (Element relation : all(xml(part), "Relationship")) {
                    String target = from.resolve(relation.getAttribute("Target")).normalize().toString().substring(1);
                    assertTrue(parts.containsKey(target.replace('\\', '/')), part + " -> " + target);
                }
            }
        }
    }

    @Test
    void everyPartHasAType() throws Exception {
        Document types = xml("[Content_Types].xml");
        List<String> named = all(types, "Override").stream().map(one -> one.getAttribute("PartName").substring(1)).toList();
        List<String> endings = all(types, "Default").stream().map(one -> one.getAttribute("Extension")).toList();
        assertTrue(parts.keySet().containsAll(named), named.toString());
        for (String part : parts.keySet()) {
            assertTrue(part.startsWith("[") || named.contains(part)
                    || endings.contains(part.substring(part.lastIndexOf('.') + 1)) && !part.endsWith(".xml"), part);
        }
    }

    @Test
    void everyStepIsASlideWithItsPictureInTheSamePlace() throws Exception {
        TreeSet<String> places = new TreeSet<>();
        assertEquals(4, all(xml("ppt/presentation.xml"), "sldId").size());
        for (int i = 1; i <= 4; i++) {
            Document slide = xml("ppt/slides/slide" + i + ".xml");
            Element picture = all(slide, "pic").get(0);
            Element place = (Element) picture.getElementsByTagNameNS("*", "off").item(0);
            Element size = (Element) picture.getElementsByTagNameNS("*", "ext").item(1);
            places.add(place.getAttribute("x") + " " + place.getAttribute("y") + " " + size.getAttribute("cx") + " " + size.getAttribute("cy"));
            assertEquals("LSTM & <展開>", all(slide, "t").get(0).getTextContent());
            assertTrue(new String(parts.get("ppt/media/image" + i + ".svg")).contains("<svg"));
            assertFalse(new String(parts.get("ppt/media/image" + i + ".svg")).contains("<text"), "letters are paths");
            assertNotNull(ImageIO.read(new ByteArrayInputStream(parts.get("ppt/media/image" + i + ".png"))));
        }
        assertEquals(1, places.size(), places.toString());
    }

    @Test
    void whatIsSaidStandsInTheNotes() throws Exception {
        for (int i = 1; i <= 4; i++) {
            assertEquals("Step " + (i - 1) + ":|C_t & h_t  遞歸", all(xml("ppt/notesSlides/notesSlide" + i + ".xml"), "t").stream()
                    .map(Element::getTextContent).collect(Collectors.joining("|")));
        }
        Map<String, byte[]> unsaid = parts(Formats.PPTX.bytes(new Film(at -> new SampleFigure(Theme.DARK), 1, 1),
                Rendition.of(Theme.DARK, 1), CAPTION, share -> { }));
        assertTrue(new String(unsaid.get("ppt/notesSlides/notesSlide1.xml"), java.nio.charset.StandardCharsets.UTF_8)
                .contains("k &lt; 4"));
    }

    @Test
    void officeOpensItAndShowsTheFigure(@TempDir Path folder) throws Exception {
        String office = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(one -> Path.of(one, "soffice"))
                .filter(Files::isExecutable).map(Path::toString).findFirst().orElse(null);
        assumeTrue(office != null, "LibreOffice is not installed");
        Path slides = folder.resolve("slides.pptx");
        FigureFile.write(FILM, Rendition.of(Theme.LIGHT, 1), CAPTION, slides, share -> { });
        convert(office, slides, "pdf", folder);
        Path pages = folder.resolve("slides.pdf");
        assumeTrue(Files.exists(pages), "this LibreOffice has no part for slides: " + Files.readString(folder.resolve("told")));
        try (PDDocument document = Loader.loadPDF(pages.toFile())) {
            assertEquals(4, document.getNumberOfPages());
        }
        convert(office, slides, "png", folder);
        BufferedImage first = ImageIO.read(folder.resolve("slides.png").toFile());
        TreeSet<Integer> colours = new TreeSet<>();
        for (int y = first.getHeight() / 9; y < first.getHeight(); y++) {
            for (int x = 0; x < first.getWidth(); x++) {
                colours.add(first.getRGB(x, y));
            }
        }
        assertTrue(colours.size() > 20, colours.size() + " colours below the heading");
    }

    private static void convert(String office, Path slides, String to, Path folder) throws Exception {
        Process process = new ProcessBuilder(office, "--headless", "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--convert-to", to, "--outdir", folder.toString(), slides.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("told").toFile()).start();
        assertTrue(process.waitFor(180, TimeUnit.SECONDS), "LibreOffice hangs");
    }
}
