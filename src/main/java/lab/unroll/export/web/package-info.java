/** A network as a web page: one file with its weights, which computes and draws by itself in any browser. */
package lab.unroll.export.web;
