/**
 * The demo district: invented enterprises and persons, loaded through the same use cases
 * as real work. It lives among the tests, so that it can never be part of the product.
 * 演示数据
 */
@NullMarked
package io.caizhi.demo;

import org.jspecify.annotations.NullMarked;
