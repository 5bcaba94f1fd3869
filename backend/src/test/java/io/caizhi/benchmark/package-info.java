/**
 * Measures the application against what its database and its server can do at best: one
 * command, no part of the tests. 性能测量
 */
package io.caizhi.benchmark;
