/** The HTTP API and server push: the only room that knows the web server. */
@NullMarked
package org.jisr.web;

import org.jspecify.annotations.NullMarked;
