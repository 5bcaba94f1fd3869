/**
 * Papers in the layout of official documents (GB/T 9704-2012), as DOCX to be finished and
 * as PDF to be kept. 公文
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.caizhi.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
