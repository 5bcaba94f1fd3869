/**
 * The workbook in which an enterprise enters many hires at once: its template, its
 * reading as a job that survives a restart, and the marked-up reply. 用工名册导入
 */
@NullMarked
package io.caizhi.hiring.importing;

import org.jspecify.annotations.NullMarked;
