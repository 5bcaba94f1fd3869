/**
 * Workbooks that people hand in: templates, files inspected as a whole for what does not
 * belong there, read row by row, and given back with what is wrong. 表格文件读取
 */
@ApplicationModule(allowedDependencies = { "tenancy", "privacy" })
@NullMarked
package io.caizhi.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
