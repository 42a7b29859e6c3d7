package lab.unroll.window.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Theme;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.Lessons;
import lab.unroll.lesson.question.Question;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.words.Words;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** How the text of the shipped lessons falls into lines. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class LessonTextTest {

    static final List<Locale> LANGUAGES = Words.LANGUAGES;
    private static final String NOT_FIRST = "，。、；：？！）」』.,;:?!)";
    private static final String NOT_LAST = "（「『(";
    private static final Pattern SPLIT_BESIDE_NUMBER = Pattern.compile(".*(\\h\\|[−-]?\\d|\\d\\h\\|\\p{IsHan}).*");
    /** A range, a product, a sum or a function of numbers, a letter with its number, and a word with a hyphen are read in one. */
    private static final Pattern TORN = Pattern.compile("\\d[–-]\\|\\d|\\d\\h\\|[×·+−=]\\h\\d|\\d\\h[×·+−=]\\h\\|\\d|\\p{L}-\\|\\p{L}"
            + "|[a-z]\\|\\([\\d−]|\\(\\d,\\h?\\||(?<!\\p{L})\\p{L}\\h\\|[=→]\\h\\d");
    /** A Chinese term of up to four characters that stands alone before its number, as a part of a sentence. */
    private static final Pattern TORN_TERM = Pattern.compile("(?:^|[\\p{P}\\h])(\\p{IsHan}{1,3}\\|\\p{IsHan}{1,3})\\h[−-]?"
            + "\\d+(?:[.,]\\d+)*[，。；：！？）]");
    private static final int LONGEST_NUMBER = 8;
    private static final int LONGEST_TERM = 4;
    private static final int NEIGHBOURS = 3;
    private static final Pattern LONELY = Pattern.compile("[\\p{IsHan}\\p{IsGreek}][。？！：]?");
    /** Between an option with a scroll bar beside it and a paragraph without. */
    private static final int NARROWEST = 150;
    private static final int WIDEST = 260;
    /** A presented text, and steps that are no whole pixels, as in an enlarged window. */
    private static final int WIDE = 560;
    private static final double FRACTION = 0.7;
    private static final double HIGH = 2000;

    private final LessonText setter = new LessonText(new SimpleObjectProperty<>(Theme.LIGHT));
    private final VBox root = new VBox();

    @Start
    void open(Stage stage) {
        for (Fonts font : List.of(Fonts.TEXT, Fonts.CHINESE, Fonts.CHINESE_BOLD)) {
            Font.loadFont(Fonts.class.getResourceAsStream(font.resource()), 14);
        }
        root.getStyleClass().add("bench");
        Scene scene = new Scene(root);
        scene.getStylesheets().addAll(Theme.LIGHT.sheet(), "/assets/styles/bench.css", "/assets/styles/lesson.css");
        stage.setScene(scene);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void linesBreakWhereAPrinterWouldBreakThem(Locale language) {
        List<String> broken = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            root.pseudoClassStateChanged(PseudoClass.getPseudoClass("chinese"), language.equals(Words.CHINESE));
            Lessons.all(language).lessons().stream().flatMap(lesson -> lesson.steps().stream()).flatMap(this::set)
                    .forEach(root.getChildren()::add);
            root.applyCss();
            return flows(root).flatMap(LessonTextTest::badBreaks).toList();
        });
        assertEquals(List.of(), broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "投影片上的數：$x_1 = 1$、$x_2 = 2$、$x_3 = -1$。一個單元，權重都是 1，用 ReLU 代替 tanh：",
        "最初的狀態是 $h_0 = -1$。拿紙筆算出 $h_1$、$h_2$、$h_3$。",
        "$f_t$、$i_t$、$o_t$、$\\tilde C_t$、$C_t$、$h_t$、$\\hat y_t$ 都是向量",
        "權重 $W^x$、$W^h$、$W^y$，偏值 $b$、$b_y$；[讀到 $x_1$、$x_2$、$x_3$]{t=1}。",
        "Read $x_1$, $x_2$, $x_3$; then $h_1$, $h_2$ and $h_3$. (That is $T = 3$.)"})
    void aListOfFormulasIsSetInWholePiecesInNarrowPanelsAndInWideOnes(String written) {
        List<String> torn = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            root.pseudoClassStateChanged(PseudoClass.getPseudoClass("chinese"), true);
            TextFlow flow = setter.flow(spans(written), StillBench.page());
            root.getChildren().setAll(flow);
            root.applyCss();
            List<String> found = new ArrayList<>();
            for (double width = NARROWEST; width <= WIDE; width += FRACTION) {
                root.resize(width, HIGH);
                root.layout();
                found.addAll(torn(flow));
                badBreaks(flow, width).forEach(found::add);
            }
            return found;
        });
        assertEquals(List.of(), torn);
    }

    private static List<Span> spans(String written) {
        Block.Paragraph paragraph = (Block.Paragraph) LessonReader.read("---\nstation: 1\ntitle: T\n---\n## Step\n" + written + "\n",
                "lesson.md").steps().get(0).blocks().get(0);
        return paragraph.spans();
    }

    /** Pieces that have fallen into lines, stand outside of the flow, or lie on one another. */
    private static List<String> torn(TextFlow flow) {
        List<String> torn = new ArrayList<>();
        Bounds before = null;
        for (Node node : flow.getChildren()) {
            if (node instanceof TextFlow piece) {
                double line = piece.getChildren().get(0).getLayoutBounds().getHeight();
                if (piece.prefHeight(piece.getWidth()) > piece.prefHeight(-1) + 1
                        || piece.getChildren().stream().anyMatch(one -> one.getBoundsInParent().getMinY() > line)) {
                    torn.add(flow.getWidth() + ": in lines " + words(piece));
                }
            }
            Bounds here = node.getBoundsInParent();
            if (!(node instanceof Text) && here.getMaxX() > flow.getWidth() + 1) {
                torn.add(flow.getWidth() + ": outside " + here);
            }
            if (before != null && !(node instanceof Text) && here.getMinX() < before.getMaxX() - 1
                    && here.getMinY() < before.getMinY() + 1 && here.getMaxY() > before.getMaxY() - 1) {
                torn.add(flow.getWidth() + ": on another " + here);
            }
            before = node instanceof Text ? null : here;
        }
        return torn;
    }

    private Stream<Node> set(LessonStep step) {
        Stream<Node> asked = Stream.of(step.question(), step.seen()).flatMap(Optional::stream)
                .flatMap(question -> Stream.concat(set(question), set(question.revealed())));
        return Stream.concat(set(step.blocks()), asked);
    }

    private Stream<Node> set(Question question) {
        Stream<List<Span>> options = question instanceof Question.Choice choice
                ? choice.options().stream().map(Question.Option::text) : Stream.empty();
        return Stream.of(Stream.of(question.text()), options, question.wrong().stream().filter(why -> !why.isEmpty()))
                .flatMap(texts -> texts.map(text -> (Node) setter.flow(text, StillBench.page()))
                        .toList().stream());
    }

    private Stream<Node> set(List<Block> blocks) {
        return blocks.stream().map(block -> setter.block(block, StillBench.page()));
    }

    private static Stream<TextFlow> flows(Parent parent) {
        return parent.getChildrenUnmodifiable().stream().flatMap(node -> node instanceof TextFlow flow ? Stream.of(flow)
                : node instanceof Parent inner ? flows(inner) : Stream.empty());
    }

    private static Stream<String> badBreaks(TextFlow flow) {
        List<String> broken = new ArrayList<>();
        for (int width = NARROWEST; width <= WIDEST; width++) {
            flow.resize(width, flow.prefHeight(width));
            flow.layout();
            badBreaks(flow, width).forEach(broken::add);
        }
        return broken.stream();
    }

    private static List<String> badBreaks(TextFlow flow, double width) {
        String words = words(flow);
        List<String> broken = new ArrayList<>();
        for (int i = 1; i < words.length(); i++) {
            String before = words.substring(0, i);
            String after = words.substring(i);
            if (top(flow, i) > top(flow, i - 1) && isBad(before, after)) {
                broken.add(width + ": " + before + "|" + after);
            }
        }
        return broken;
    }

    private static boolean isTermTorn(String before, String after) {
        Matcher term = TORN_TERM.matcher(before.substring(Math.max(0, before.length() - LONGEST_TERM)) + "|"
                + after.substring(0, Math.min(after.length(), LONGEST_TERM + LONGEST_NUMBER)));
        return term.find() && term.group(1).length() <= LONGEST_TERM + 1;
    }

    private static boolean isBad(String before, String after) {
        return NOT_FIRST.indexOf(after.charAt(0)) >= 0 || NOT_LAST.indexOf(before.charAt(before.length() - 1)) >= 0
                || SPLIT_BESIDE_NUMBER.matcher(before + "|" + after).matches() || LONELY.matcher(after).matches()
                || isTermTorn(before, after)
                || TORN.matcher(before.substring(Math.max(0, before.length() - NEIGHBOURS)) + "|"
                + after.substring(0, Math.min(after.length(), NEIGHBOURS))).find();
    }

    /** The characters of a flow; a formula counts as one, and so does what is kept together. */
    private static String words(TextFlow flow) {
        StringBuilder words = new StringBuilder();
        flow.getChildren().forEach(node -> words.append(node instanceof Text text ? text.getText() : "\uFFFC"));
        return words.toString();
    }

    private static double top(TextFlow flow, int character) {
        double top = Double.MAX_VALUE;
        for (PathElement element : flow.rangeShape(character, character + 1)) {
            if (element instanceof MoveTo move) {
                top = Math.min(top, move.getY());
            } else if (element instanceof LineTo line) {
                top = Math.min(top, line.getY());
            }
        }
        return top;
    }
}
