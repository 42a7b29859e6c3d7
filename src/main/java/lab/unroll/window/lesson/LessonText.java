package lab.unroll.window.lesson;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lab.unroll.figure.paint.Theme;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;
import lab.unroll.window.canvas.FormulaNode;

/** Sets the text of lessons: words with quantities in their colours among them. */
public final class LessonText {

    /** Letters that count: alone they stand for no gate. */
    private static final Set<String> INDICES = Set.of("i", "j", "k", "n", "t");
    private static final double SYMBOL = 16.5;
    /** The blank in "step 4" and in "(0, 1)", and in Chinese the one after the number as well. */
    private static final Pattern BESIDE_NUMBER = Pattern.compile(" (?=[−-]?\\d)|(?<=\\d) (?=\\p{IsHan})");
    private static final String UNBROKEN_BLANK = "\u00A0";
    /** The last two characters of a Chinese text, with the mark after them. */
    private static final Pattern CHINESE_END = Pattern.compile("(?<=.)\\p{IsHan} ?[\\p{IsHan}A-Z][。？！：]?$");

    private final ObservableValue<Theme> theme;

    /** Sets text in the colours of a theme. */
    public LessonText(ObservableValue<Theme> theme) {
        this.theme = theme;
    }

    /** A block as a node. */
    public Node block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return flow(paragraph.spans());
        }
        if (block instanceof Block.Bullets bullets) {
            return bullets(bullets);
        }
        VBox note = new VBox();
        note.getStyleClass().add("note");
        ((Block.Note) block).blocks().forEach(inside -> note.getChildren().add(block(inside)));
        return note;
    }

    private Node bullets(Block.Bullets bullets) {
        VBox list = new VBox();
        list.getStyleClass().add("bullets");
        for (int i = 0; i < bullets.items().size(); i++) {
            Label mark = new Label(bullets.numbered() ? (i + 1) + "." : "•");
            mark.setMinWidth(16);
            TextFlow item = flow(bullets.items().get(i));
            HBox.setHgrow(item, Priority.ALWAYS);
            list.getChildren().add(new HBox(mark, item));
        }
        return list;
    }

    /** Text that wraps. Numbers stay with their nouns, and no Chinese character stands alone in the last line. */
    TextFlow flow(List<Span> spans) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("lesson-text");
        flow.setAccessibleText(Span.plain(spans));
        for (Span span : spans) {
            if (span instanceof Span.Symbol symbol) {
                flow.getChildren().add(new FormulaNode(new SimpleStringProperty(symbol.markup()), SYMBOL, theme,
                        !INDICES.contains(symbol.markup())));
            } else {
                String words = BESIDE_NUMBER.matcher(span.plain()).replaceAll(UNBROKEN_BLANK);
                Matcher end = CHINESE_END.matcher(words);
                int cut = span == spans.get(spans.size() - 1) && end.find() ? end.start() : words.length();
                flow.getChildren().add(text(words.substring(0, cut), span));
                if (cut < words.length()) {
                    // A flow inside a flow is set in one piece.
                    flow.getChildren().add(new TextFlow(text(words.substring(cut), span)));
                }
            }
        }
        return flow;
    }

    private static Text text(String words, Span span) {
        Text text = new Text(words);
        text.getStyleClass().add(span instanceof Span.Strong ? "strong-text" : span instanceof Span.Emphasis
                ? "emphasis-text" : span instanceof Span.Code ? "code-text" : "plain-text");
        return text;
    }
}
