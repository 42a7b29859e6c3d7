package lab.unroll.window.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks for files with the system's own dialogs, in the folder used last. */
public final class FileDialogs implements Files {

    private final Window owner;
    private final java.util.function.Supplier<Texts> texts;
    private File folder;

    /** Dialogs above a window; their words are fetched when one opens. */
    public FileDialogs(Window owner, java.util.function.Supplier<Texts> texts) {
        this.owner = owner;
        this.texts = texts;
    }

    @Override
    public Optional<Path> toOpen() {
        FileChooser chooser = chooser("dialog.open");
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(texts.get().get("dialog.texts"), "*.txt", "*.md", "*.csv"),
                new FileChooser.ExtensionFilter(texts.get().get("dialog.all"), "*"));
        return remember(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toSave(String name, String extension) {
        FileChooser chooser = chooser("dialog.save");
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(
                texts.get().get("dialog.pictures", extension), "*." + extension));
        return remember(chooser.showSaveDialog(owner)).map(file -> file.toString().endsWith("." + extension) ? file
                : Path.of(file + "." + extension));
    }

    private FileChooser chooser(String titleKey) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get().get(titleKey));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> remember(File chosen) {
        if (chosen != null) {
            folder = chosen.getParentFile();
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
