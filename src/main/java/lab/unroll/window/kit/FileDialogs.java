package lab.unroll.window.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks for files with the system's own dialogs, in the folder used last. */
public final class FileDialogs implements Files {

    private final Window owner;
    private final java.util.function.Supplier<Texts> texts;
    private final Consumer<File> remembered;
    private File folder;

    /**
     * Dialogs above a window.
     *
     * @param texts      their words, fetched when one opens
     * @param folder     the one used last, or null
     * @param remembered is told of every folder that is used
     */
    public FileDialogs(Window owner, java.util.function.Supplier<Texts> texts, File folder, Consumer<File> remembered) {
        this.folder = folder;
        this.remembered = remembered;
        this.owner = owner;
        this.texts = texts;
    }

    @Override
    public Optional<Path> toOpen() {
        return toOpen("dialog.texts", "unroll", "unrollwork", "txt", "md", "csv", "tsv");
    }

    @Override
    public Optional<Path> toOpenTable() {
        return toOpen("dialog.tables", "csv", "tsv", "tab", "txt");
    }

    @Override
    public Optional<Path> toOpenFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get().get("dialog.lessons"));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    private Optional<Path> toOpen(String kind, String... endings) {
        FileChooser chooser = chooser("dialog.open");
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(texts.get().get(kind), ChosenFile.patterns(endings)),
                new FileChooser.ExtensionFilter(texts.get().get("dialog.all"), "*"));
        return remember(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toOpen(String kind, List<String> extensions) {
        FileChooser chooser = chooser(kind);
        chooser.getExtensionFilters().addAll(filter(extensions), new FileChooser.ExtensionFilter(
                texts.get().get("dialog.all"), "*"));
        return remember(chooser.showOpenDialog(owner));
    }

    private FileChooser.ExtensionFilter filter(List<String> extensions) {
        return new FileChooser.ExtensionFilter(texts.get().get("dialog.pictures", String.join(", ", extensions)),
                ChosenFile.patterns(extensions.toArray(String[]::new)));
    }

    @Override
    public Optional<Path> toSave(String name, List<String> extensions) {
        FileChooser chooser = chooser("dialog.save");
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(filter(extensions));
        extensions.forEach(one -> chooser.getExtensionFilters().add(filter(List.of(one))));
        Optional<Path> chosen = remember(chooser.showSaveDialog(owner));
        int wanted = chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter()) - 1;
        return chosen.flatMap(file -> ChosenFile.toWrite(file, extensions, Math.max(0, wanted),
                java.nio.file.Files::exists, this::mayReplace));
    }

    @Override
    public Optional<Path> toSave(String name, String extension) {
        FileChooser chooser = chooser("dialog.save");
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(
                texts.get().get("dialog.pictures", extension), ChosenFile.patterns(extension)));
        return remember(chooser.showSaveDialog(owner)).flatMap(file -> ChosenFile.toWrite(file, extension,
                java.nio.file.Files::exists, this::mayReplace));
    }

    @Override
    public boolean mayReplace(Path file) {
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, texts.get().get("dialog.replace", file.getFileName()),
                ButtonType.OK, ButtonType.CANCEL);
        question.initOwner(owner);
        question.setHeaderText(null);
        question.setTitle(texts.get().get("dialog.save"));
        return question.showAndWait().filter(ButtonType.OK::equals).isPresent();
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
            remembered.accept(folder);
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
