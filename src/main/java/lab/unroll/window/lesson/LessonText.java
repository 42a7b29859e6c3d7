package lab.unroll.window.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lab.unroll.figure.paint.Theme;
import lab.unroll.lesson.live.LiveNumber;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;
import lab.unroll.window.canvas.FormulaNode;

/** Sets the text of lessons: words, with quantities in their colours, numbers of the bench, and moments among them. */
public final class LessonText {

    /** Letters that count: alone they stand for no gate. */
    private static final Set<String> INDICES = Set.of("i", "j", "t");
    private static final double SYMBOL = 16.5;
    /** The blank in "step 4", in "(0, 1)", in "4 × 4" and in "τ = 0.5", and in Chinese the one after the number as well. */
    private static final Pattern BESIDE_NUMBER = Pattern.compile(" (?=[−-]?\\d)|(?<=\\d) (?=\\p{IsHan}|[×·+−=] ?\\d)"
            + "|(?<=(?<!\\p{L})\\p{L}) (?=[=→] [−-]?\\d)");
    private static final String UNBROKEN_BLANK = "\u00A0";
    /**
     * What a line could break within: a short Chinese term with its number before a mark, a number with decimals, a range such as
     * 10–19, a function such as max(0, 2 + 0), a word such as one-hot, and the mark after it.
     */
    private static final Pattern WHOLE = Pattern.compile("(?:(?<!\\p{IsHan})\\p{IsHan}{2,4}\u00A0[−+-]?\\d+(?:[.,]\\d+)*(?=[，。；：！？）]|$)"
            + "|[−+-]?\\d+\\.\\d+|\\d+[–-]\\d+(?: ?%)?|\\d+\\+(?=[^\\d\\h])"
            + "|(?<![A-Za-z])[a-z]{1,6}\\([^()\\p{IsHan}]{1,12}\\)"
            + "|(?<![A-Za-z-])[A-Za-z]{1,12}-[A-Za-z]{1,12}(?![A-Za-z-]))[,.;:)，。；：、）]*");
    /** The last two characters of a Chinese text, with the mark after them. */
    private static final Pattern CHINESE_END = Pattern.compile("(?<=.)[\\p{IsHan}A-Za-z] ?[\\p{IsHan}\\p{IsGreek}A-Z][。？！：]?$");

    private static final Pattern MARK = Pattern.compile("[，。：；、！？），.;:!?)]");
    /** A text that is no more than such an end. */
    private static final Pattern CHINESE_REST = Pattern.compile("\\s*\\p{IsHan}{1,2}[。？！：]?");

    private final ObservableValue<Theme> theme;

    /** Sets text in the colours of a theme. */
    public LessonText(ObservableValue<Theme> theme) {
        this.theme = theme;
    }

    /** A block as a node that follows the bench as long as its page is shown. */
    public Node block(Block block, LivePage page) {
        return block(block, page, page::shown);
    }

    /** The same of a text beside a question: numbers that would tell its answer are covered as long as they are on the bench. */
    Node covered(Block block, LivePage page) {
        return block(block, page, page::seen);
    }

    private Node block(Block block, LivePage page, Function<LiveNumber, String> numbers) {
        if (block instanceof Block.Paragraph paragraph) {
            return flow(paragraph.spans(), page, numbers);
        }
        if (block instanceof Block.Bullets bullets) {
            return bullets(bullets, page, numbers);
        }
        VBox note = new VBox();
        note.getStyleClass().add("note");
        ((Block.Note) block).blocks().forEach(inside -> note.getChildren().add(block(inside, page, numbers)));
        return note;
    }

    private Node bullets(Block.Bullets bullets, LivePage page, Function<LiveNumber, String> numbers) {
        VBox list = new VBox();
        list.getStyleClass().add("bullets");
        for (int i = 0; i < bullets.items().size(); i++) {
            Label mark = new Label(bullets.numbered() ? (i + 1) + "." : "•");
            mark.setMinWidth(16);
            TextFlow item = flow(bullets.items().get(i), page, numbers);
            HBox.setHgrow(item, Priority.ALWAYS);
            list.getChildren().add(new HBox(mark, item));
        }
        return list;
    }

    /** Text that wraps. Numbers stay with their nouns, and no Chinese character stands alone in the last line. */
    TextFlow flow(List<Span> spans, LivePage page) {
        return flow(spans, page, page::shown);
    }

    private TextFlow flow(List<Span> spans, LivePage page, Function<LiveNumber, String> numbers) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("lesson-text");
        page.follow(() -> flow.setAccessibleText(spoken(spans, numbers)));
        for (Span span : spans) {
            boolean last = span == spans.get(spans.size() - 1);
            if (span instanceof Span.Moment moment) {
                List<Span> said = moment.spans();
                List<Node> nodes = said.stream().flatMap(one -> nodes(one, last && one == said.get(said.size() - 1), page,
                        numbers).stream()).toList();
                new MomentText(moment, nodes).follow(page);
                flow.getChildren().addAll(nodes);
            } else {
                flow.getChildren().addAll(nodes(span, last, page, numbers));
            }
        }
        keepMarks(flow.getChildren());
        dropEmpty(flow.getChildren());
        keepEnd(flow.getChildren());
        return flow;
    }

    /** What a mark has left: with two empty texts in it, a flow of JavaFX lays out nothing behind the second. */
    private static void dropEmpty(List<Node> nodes) {
        nodes.removeIf(node -> node instanceof Text text && text.getText().isEmpty());
    }

    /** A mark stays with the formula or number before it. */
    private static void keepMarks(List<Node> nodes) {
        for (int i = 1; i < nodes.size(); i++) {
            Node before = nodes.get(i - 1);
            if (nodes.get(i) instanceof Text text && !(before instanceof Text) && MARK.matcher(text.getText()).lookingAt()) {
                Text mark = new Text(text.getText().substring(0, 1));
                mark.getStyleClass().setAll(text.getStyleClass());
                text.setText(text.getText().substring(1));
                // a node has one parent: it leaves the one before it goes into the other
                nodes.remove(i - 1);
                nodes.add(i - 1, new TextFlow(before, mark));
            }
        }
    }

    /** A single Chinese character at the end stays with what stands before it. */
    private static void keepEnd(List<Node> nodes) {
        int last = nodes.size() - 1;
        if (last > 0 && nodes.get(last) instanceof Text end && CHINESE_REST.matcher(end.getText()).matches()) {
            Node before = nodes.get(last - 1);
            nodes.subList(last - 1, last + 1).clear();
            nodes.add(new TextFlow(before, end));
        }
    }

    /** What is read aloud. */
    private static String spoken(List<Span> spans, Function<LiveNumber, String> numbers) {
        StringBuilder words = new StringBuilder();
        for (Span span : spans) {
            words.append(span instanceof Span.Live live ? numbers.apply(live.number())
                    : span instanceof Span.Symbol symbol ? symbol.markup(numbers)
                    : span instanceof Span.Moment moment ? spoken(moment.spans(), numbers) : span.plain());
        }
        return words.toString();
    }

    private List<Node> nodes(Span span, boolean last, LivePage page, Function<LiveNumber, String> numbers) {
        if (span instanceof Span.Symbol symbol) {
            StringProperty markup = new SimpleStringProperty(symbol.markup(number -> ""));
            if (symbol.live().isEmpty()) {
                markup.set(minus(symbol.markup()));
            } else {
                page.follow(() -> markup.set(minus(symbol.markup(numbers))));
            }
            return List.of(new FormulaNode(markup, SYMBOL, theme, !INDICES.contains(symbol.markup())));
        }
        if (span instanceof Span.Live live) {
            Text number = text("", "live-number");
            page.follow(() -> number.setText(numbers.apply(live.number())));
            // A flow inside a flow is set in one piece.
            return List.of(new TextFlow(number));
        }
        String words = BESIDE_NUMBER.matcher(span.plain()).replaceAll(UNBROKEN_BLANK);
        Matcher end = CHINESE_END.matcher(words);
        int cut = last && end.find() ? end.start() : words.length();
        List<Node> nodes = new ArrayList<>();
        int from = 0;
        Matcher whole = WHOLE.matcher(words.substring(0, cut));
        while (whole.find()) {
            nodes.add(text(words.substring(from, whole.start()), style(span)));
            nodes.add(new TextFlow(text(whole.group(), style(span))));
            from = whole.end();
        }
        nodes.add(text(words.substring(from, cut), style(span)));
        if (cut < words.length()) {
            nodes.add(new TextFlow(text(words.substring(cut), style(span))));
        }
        return nodes;
    }

    /** What is typed as a hyphen in a formula is a minus. */
    private static String minus(String markup) {
        return markup.replace('-', '−');
    }

    private static String style(Span span) {
        return span instanceof Span.Strong ? "strong-text" : span instanceof Span.Emphasis ? "emphasis-text"
                : span instanceof Span.Code ? "code-text" : "plain-text";
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }
}
