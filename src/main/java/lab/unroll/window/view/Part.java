package lab.unroll.window.view;

/**
 * A part of a view: a crumb in the header of its stage.
 *
 * @param id   its name within the view
 * @param room the room of its name
 * @param key  the key of its name in that room
 */
public record Part(String id, String room, String key) {
}
