package lab.unroll.window.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
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
import lab.unroll.lesson.Lessons;
import lab.unroll.lesson.question.Question;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.words.Words;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
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
    private static final Pattern LONELY = Pattern.compile("\\p{IsHan}[。？！：]?");
    /** Between an option with a scroll bar beside it and a paragraph without. */
    private static final int NARROWEST = 150;
    private static final int WIDEST = 260;

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
        String words = words(flow);
        List<String> broken = new ArrayList<>();
        for (int width = NARROWEST; width <= WIDEST; width++) {
            flow.resize(width, flow.prefHeight(width));
            flow.layout();
            for (int i = 1; i < words.length(); i++) {
                String before = words.substring(0, i);
                String after = words.substring(i);
                if (top(flow, i) > top(flow, i - 1) && isBad(before, after)) {
                    broken.add(width + ": " + before + "|" + after);
                }
            }
        }
        return broken.stream();
    }

    private static boolean isBad(String before, String after) {
        return NOT_FIRST.indexOf(after.charAt(0)) >= 0 || NOT_LAST.indexOf(before.charAt(before.length() - 1)) >= 0
                || SPLIT_BESIDE_NUMBER.matcher(before + "|" + after).matches() || LONELY.matcher(after).matches();
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
