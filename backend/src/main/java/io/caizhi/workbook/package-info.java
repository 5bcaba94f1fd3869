/**
 * Workbooks that people hand in: inspected as a whole for what does not belong there,
 * then read row by row. 表格文件读取
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.caizhi.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
