package lab.unroll.window.shell;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import lab.unroll.window.kit.ControlLettering;
import lab.unroll.window.kit.Hint;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/**
 * A notification over a corner of the window: what was done, which goes by itself, or what could not be done, which stays
 * until it is closed, Escape is pressed, or something else is done. It moves nothing in the window.
 */
public final class MessageBar extends HBox {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private static final double WIDEST = 420;
    private static final double HIGHEST = 118;
    private static final Duration READING = Duration.seconds(5);
    private static final Duration READING_OF_A_LETTER = Duration.millis(50);

    private final PauseTransition away = new PauseTransition();

    /** The notifications of a bench. */
    public MessageBar(BenchModel model, Texts texts) {
        getStyleClass().add("message-bar");
        setId("message-bar");
        Region icon = Icons.of("info");
        Label text = new Label();
        text.setId("message");
        text.setWrapText(true);
        text.setMinWidth(0);
        text.setMaxWidth(WIDEST);
        text.setMaxHeight(HIGHEST);
        Hint whole = new Hint();
        whole.textProperty().bind(text.textProperty());
        text.setTooltip(whole);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        text.textProperty().bind(javafx.beans.binding.Bindings.createStringBinding(() -> words(model),
                model.messageProperty(), model.languageProperty()));
        text.setAccessibleRole(AccessibleRole.TEXT);
        Button close = new Button(null, Icons.of("close"));
        close.setId("message-close");
        close.getStyleClass().add("flat-icon");
        texts.describe(close, "message.close");
        close.setOnAction(e -> model.dismissMessage());
        HBox offers = new HBox();
        offers.getStyleClass().add("offers");
        getChildren().addAll(icon, text, offers, close);
        model.messageProperty().subscribe(message -> {
            boolean problem = isProblem(model);
            pseudoClassStateChanged(PROBLEM, problem);
            Icons.show(icon, problem ? "warning" : "info");
            setVisible(message != null);
            offers.getChildren().setAll(message == null ? List.of() : message.offers().stream()
                    .map(offer -> button(offer, model, texts)).toList());
            away.stop();
            if (message != null && !problem && message.offers().isEmpty()) {
                away.setDuration(READING.add(READING_OF_A_LETTER.multiply(text.getText().length())));
                away.playFromStart();
            }
        });
        away.setOnFinished(e -> setVisible(isHover()));
        setOnMouseExited(e -> setVisible(isVisible() && away.getStatus() != Animation.Status.STOPPED || isProblem(model)
                || isOffering(model)));
        // a problem with what was done before is over when something is done
        model.hand().historyProperty().addListener((o, was, is) -> {
            if (isProblem(model)) {
                model.dismissMessage();
            }
        });
        EventHandler<KeyEvent> escape = e -> {
            if (e.getCode() == KeyCode.ESCAPE && isVisible()) {
                model.dismissMessage();
                e.consume();
            }
        };
        sceneProperty().addListener((o, was, is) -> {
            if (is != null) {
                is.addEventHandler(KeyEvent.KEY_PRESSED, escape);
            }
        });
    }

    private static Button button(Message.Offer offer, BenchModel model, Texts texts) {
        Button button = new Button();
        button.setId(offer.id());
        button.setMinWidth(USE_PREF_SIZE);
        texts.label(button, offer.key());
        button.setOnAction(e -> {
            model.dismissMessage();
            offer.act().run();
        });
        return button;
    }

    private static boolean isOffering(BenchModel model) {
        return model.messageProperty().get() != null && !model.messageProperty().get().offers().isEmpty();
    }

    private static boolean isProblem(BenchModel model) {
        return model.messageProperty().get() != null && model.messageProperty().get().kind() == Message.Kind.PROBLEM;
    }

    private static String words(BenchModel model) {
        Message message = model.messageProperty().get();
        return message == null ? "" : ControlLettering.drawable(message.text().apply(model.languageProperty().get()));
    }
}
