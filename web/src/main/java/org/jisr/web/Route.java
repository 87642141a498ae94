package org.jisr.web;

/**
 * One way into the API.
 *
 * @param method the HTTP method
 * @param path the path, with {@code {name}} for its parts that vary
 * @param policy who may call it
 * @param handler what it does once the policy is met
 */
record Route(Method method, String path, Policy policy, RouteHandler handler) {}
