<#-- Under every page: large text, light or dark. reading.js brings them to life; without it they stay away. -->
<#macro content>
  <div class="caizhi-reading" role="group" aria-label="${msg("readingGroup")}" hidden>
    <button type="button" data-reading="large" aria-pressed="false">${msg("readingLarge")}</button>
    <button type="button" data-reading="dark" aria-pressed="false">${msg("readingDark")}</button>
  </div>
</#macro>
