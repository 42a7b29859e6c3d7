package lab.unroll.window.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lab.unroll.export.AtomicFile;
import lab.unroll.export.OutputPlace;

/**
 * Named texts that are there again at the next start: one file of properties in UTF-8. Each change is written soon, beside the
 * thread that made it, into the file as it is then, so that windows that are open at the same time keep each other's. A file
 * that cannot be read counts as empty.
 */
final class Settings {

    private final Path file;
    private final Executor disk;
    private final Map<String, String> known = new HashMap<>();
    /** What is still to be written; empty for what is to go. Guarded by itself. */
    private final Map<String, Optional<String>> changed = new HashMap<>();
    private volatile Consumer<Throwable> onFailure = failure -> { };

    /**
     * Reads what was kept.
     *
     * @param file need not be there yet, nor its folder
     * @param disk writes, one after the other
     */
    Settings(Path file, Executor disk) {
        this.file = file;
        this.disk = disk;
        read().forEach((key, value) -> known.put((String) key, (String) value));
    }

    private Properties read() {
        Properties kept = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                kept.load(in);
            } catch (IOException | IllegalArgumentException unreadable) {
                return new Properties();
            }
        }
        return kept;
    }

    /** Takes what goes wrong when something is written, on whatever thread that is. */
    void setOnFailure(Consumer<Throwable> told) {
        onFailure = told;
    }

    /** What has a name, or else another text. */
    String get(String key, String otherwise) {
        return known.getOrDefault(key, otherwise);
    }

    /** The same as a number. */
    int getInt(String key, int otherwise) {
        try {
            return Integer.parseInt(get(key, ""));
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    /** The same as a decision. */
    boolean getBoolean(String key, boolean otherwise) {
        return switch (get(key, "")) {
            case "true" -> true;
            case "false" -> false;
            default -> otherwise;
        };
    }

    /** Keeps a text, a number or a decision. */
    void put(String key, Object value) {
        known.put(key, value.toString());
        change(key, Optional.of(value.toString()));
    }

    /** Keeps nothing under a name. */
    void remove(String key) {
        known.remove(key);
        change(key, Optional.empty());
    }

    private void change(String key, Optional<String> value) {
        synchronized (changed) {
            changed.put(key, value);
        }
        disk.execute(this::write);
    }

    private void write() {
        Map<String, Optional<String>> due;
        synchronized (changed) {
            due = Map.copyOf(changed);
            changed.clear();
        }
        if (due.isEmpty()) {
            return;
        }
        try {
            Properties kept = read();
            due.forEach((key, value) -> value.ifPresentOrElse(text -> kept.setProperty(key, text), () -> kept.remove(key)));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStreamWriter out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
                kept.store(out, null);
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, bytes.toByteArray());
        } catch (IOException e) {
            onFailure.accept(OutputPlace.problem(file, e));
        } catch (RuntimeException e) {
            onFailure.accept(e);
        }
    }

    /** Done when all that was put by now is on the disk, or could not be written. */
    CompletableFuture<Void> written() {
        return CompletableFuture.runAsync(this::write, disk);
    }
}
