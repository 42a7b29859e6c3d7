package lab.unroll.window.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import lab.unroll.window.kit.ControlLettering;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.session.Documents;

/** The entries of a menu that open and save the bench. */
final class DocumentItems {

    private DocumentItems() {
    }

    static List<MenuItem> of(Documents documents, Runnable about, Runnable share, Texts texts) {
        return List.of(item(texts, "open-text", "experiment.open", Shortcuts.OPEN, documents::open), recent(documents, texts),
                item(texts, "save", "document.save", Shortcuts.SAVE, documents::save),
                item(texts, "save-as", "document.save-as", Shortcuts.SAVE_AS, documents::saveAs),
                item(texts, "share-preset", "document.share", null, share),
                item(texts, "about-experiment", "document.about", Shortcuts.ABOUT, about));
    }

    private static MenuItem item(Texts texts, String id, String key, KeyCombination keys, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(texts.text(key));
        item.setAccelerator(keys);
        item.setOnAction(e -> action.run());
        return item;
    }

    private static Menu recent(Documents documents, Texts texts) {
        Menu menu = new Menu();
        menu.setId("open-recent");
        menu.textProperty().bind(texts.text("document.recent"));
        documents.recentProperty().subscribe(files -> fill(menu, documents, texts));
        documents.lastProperty().subscribe(last -> fill(menu, documents, texts));
        return menu;
    }

    private static void fill(Menu menu, Documents documents, Texts texts) {
        menu.getItems().setAll(documents.recentProperty().get().stream().map(file -> recent(documents, file)).toList());
        Runnable last = documents.lastProperty().get();
        if (last != null) {
            menu.getItems().add(0, item(texts, "open-last", "document.last", null, last));
        }
        menu.setDisable(menu.getItems().isEmpty());
    }

    private static MenuItem recent(Documents documents, Path file) {
        MenuItem item = new MenuItem(ControlLettering.drawable(file.toString()));
        item.setMnemonicParsing(false);
        item.setId("recent-" + file.getFileName());
        item.setOnAction(e -> documents.open(file));
        return item;
    }
}
