package lab.unroll.landscape;

/**
 * How the loss was curved where training stood.
 *
 * @param iteration number of steps taken
 * @param curvature of the Hessian there
 */
public record CurvaturePoint(long iteration, Curvature curvature) {
}
