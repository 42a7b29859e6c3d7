package lab.unroll.bench.lesson;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lab.unroll.bench.stage.FormulaNode;
import lab.unroll.figure.Theme;
import lab.unroll.lesson.Block;
import lab.unroll.lesson.Span;

/** Sets the text of lessons: words with quantities in their colours among them. */
final class LessonText {

    private static final double SYMBOL = 16.5;

    private final ObservableValue<Theme> theme;

    LessonText(ObservableValue<Theme> theme) {
        this.theme = theme;
    }

    /** A block as a node. */
    Node block(Block block) {
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

    /** A line of text that wraps. */
    TextFlow flow(List<Span> spans) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("lesson-text");
        flow.setAccessibleText(Span.plain(spans));
        spans.forEach(span -> flow.getChildren().add(node(span)));
        return flow;
    }

    private Node node(Span span) {
        if (span instanceof Span.Symbol symbol) {
            return new FormulaNode(new SimpleStringProperty(symbol.markup()), SYMBOL, theme);
        }
        Text text = new Text(span.plain());
        text.getStyleClass().add(span instanceof Span.Strong ? "strong-text"
                : span instanceof Span.Emphasis ? "emphasis-text" : span instanceof Span.Code ? "code-text" : "plain-text");
        return text;
    }
}
