package lab.unroll.lesson.question;

/**
 * The curve that is asked for.
 *
 * @param quantity what is drawn
 * @param unit     its unit, counted from 0; -1 where it is not of a unit
 */
public record CurveAsked(CurveQuantity quantity, int unit) {
}
