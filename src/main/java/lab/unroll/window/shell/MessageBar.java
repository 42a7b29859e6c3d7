package lab.unroll.window.shell;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/** A slim bar that tells what could not be done, or what was done. It goes when it is closed. */
public final class MessageBar extends HBox {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    /** The bar of a bench. */
    public MessageBar(BenchModel model, Texts texts) {
        getStyleClass().add("message-bar");
        setId("message-bar");
        Region icon = Icons.of("info");
        Label text = new Label();
        text.setId("message");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        setHgrow(text, Priority.ALWAYS);
        text.textProperty().bind(javafx.beans.binding.Bindings.createStringBinding(() -> words(model),
                model.messageProperty(), model.languageProperty()));
        text.setAccessibleRole(AccessibleRole.TEXT);
        Button close = new Button(null, Icons.of("close"));
        close.setId("message-close");
        close.getStyleClass().add("flat-icon");
        texts.describe(close, "message.close");
        close.setOnAction(e -> model.dismissMessage());
        getChildren().addAll(icon, text, close);
        model.messageProperty().subscribe(message -> {
            boolean problem = message != null && message.kind() == Message.Kind.PROBLEM;
            pseudoClassStateChanged(PROBLEM, problem);
            Icons.show(icon, problem ? "warning" : "info");
            setVisible(message != null);
            setManaged(message != null);
        });
    }

    private static String words(BenchModel model) {
        Message message = model.messageProperty().get();
        return message == null ? "" : message.text().apply(model.languageProperty().get());
    }
}
