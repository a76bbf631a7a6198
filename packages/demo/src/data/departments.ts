/** Serial number within its government, and the name that follows the place's. */
export type Department = readonly [serial: string, name: string];

/** Departments of a receiving county that answer for projects. A key is the county's with `x` and the serial number. */
export const COUNTY_DEPARTMENTS = {
  POVERTY: ['0001', '扶贫和移民工作局'],
  FINANCE: ['0002', '财政局'],
  HOUSING: ['0003', '住房和城乡规划建设局'],
  EDUCATION: ['0004', '教育局'],
  HEALTH: ['0005', '卫生和计划生育局'],
  TRANSPORT: ['0006', '交通运输局'],
  WATER: ['0007', '水务局'],
  AGRICULTURE: ['0008', '农牧局'],
  LABOUR: ['0009', '人力资源和社会保障局'],
  ENVIRONMENT: ['0010', '环境保护和林业局'],
  CULTURE: ['0013', '文化旅游局'],
} as const satisfies Record<string, Department>;

export type CountyDepartment = keyof typeof COUNTY_DEPARTMENTS;

/** Offices of a government in which its accounts sit. */
export const OFFICES = {
  reporter: '扶贫和移民工作局',
  finance: '财政局',
  projects: '发展和改革局',
  auditor: '审计局',
  reviewer: '扶贫和移民工作局',
  officer: '对口帮扶工作办公室',
} as const;

export type Role = keyof typeof OFFICES;
