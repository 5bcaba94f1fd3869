/**
 * The values every module speaks in, such as tenant, subject and refusal; no beans, no
 * knowledge of any module. 基础值
 */
@ApplicationModule(allowedDependencies = {}, type = ApplicationModule.Type.OPEN)
@NullMarked
package io.caizhi.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
