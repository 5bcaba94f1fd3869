/**
 * The taking in of files as jobs that survive a restart, whatever their rows become:
 * handed in, previewed, confirmed, stored as a whole, given back marked. 表格导入
 */
@NamedInterface("importing")
@NullMarked
package io.caizhi.workbook.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
